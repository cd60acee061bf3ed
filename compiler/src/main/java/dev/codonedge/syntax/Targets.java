package dev.codonedge.syntax;

import java.util.List;

/// What may stand left of `=`, behind `for`, `as` and `del`.
final class Targets {
    private Targets() {}

    /// Reports everything in it that cannot be assigned to.
    static void checkAssignable(Expr target, SyntaxErrors errors) {
        switch (target) {
            case Expr.Name _, Expr.Attribute _, Expr.Broken _ -> {
                // fine
            }
            case Expr.Subscript _ -> {
                // fine
            }
            case Expr.TupleDisplay tuple -> checkItems(tuple.items(), errors);
            case Expr.ListDisplay list -> checkItems(list.items(), errors);
            case Expr.Star star ->
                    errors.withHint(
                            star.span(),
                            "cannot assign to given expression",
                            "a starred target stands in a list or tuple: '*a, = ...'");
            default ->
                    errors.withHint(
                            target.span(), "cannot assign to given expression", why(target));
        }
    }

    private static void checkItems(List<Expr> items, SyntaxErrors errors) {
        boolean starred = false;
        for (var item : items) {
            if (item instanceof Expr.Star star) {
                if (starred) {
                    errors.at(star.span(), "multiple starred expressions in assignment");
                }
                starred = true;
                checkAssignable(star.value(), errors);
            } else {
                checkAssignable(item, errors);
            }
        }
    }

    private static String why(Expr target) {
        return switch (target) {
            case Expr.Call _ -> "this is a call; did you mean '=='?";
            case Expr.BoolLiteral _, Expr.NoneLiteral _ -> "this is a keyword";
            case Expr.Comparison _, Expr.Logical _ -> "this is a comparison; did you mean '=='?";
            case Expr.IntLiteral _,
                    Expr.FloatLiteral _,
                    Expr.StringLiteral _,
                    Expr.BytesLiteral _,
                    Expr.FString _ ->
                    "this is a literal";
            default -> "only names, attributes, subscripts and lists of these can be assigned";
        };
    }

    /// Reports everything in it that cannot be deleted.
    static void checkDeletable(Expr target, SyntaxErrors errors) {
        switch (target) {
            case Expr.Name _, Expr.Attribute _, Expr.Subscript _, Expr.Broken _ -> {
                // fine
            }
            case Expr.TupleDisplay tuple ->
                    tuple.items().forEach(item -> checkDeletable(item, errors));
            case Expr.ListDisplay list ->
                    list.items().forEach(item -> checkDeletable(item, errors));
            default ->
                    errors.withHint(
                            target.span(),
                            "cannot delete given expression",
                            "only names, items, slices and attributes can be deleted");
        }
    }
}
