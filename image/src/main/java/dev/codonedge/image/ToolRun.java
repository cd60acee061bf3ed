package dev.codonedge.image;

/// What a tool said and how it ended.
public record ToolRun(int status, String output, String errors) {
    public boolean succeeded() {
        return status == 0;
    }
}
