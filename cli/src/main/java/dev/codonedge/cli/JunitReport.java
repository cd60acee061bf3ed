package dev.codonedge.cli;

import dev.codonedge.cli.TestResult.Verdict;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Test results as JUnit's XML, which services for continuous integration read: a suite a file.
final class JunitReport {
    private static final double MILLIS_A_SECOND = 1000;

    private JunitReport() {}

    /// @param notBuilt files whose tests could not be built
    static byte[] of(List<TestResult> results, List<TestFile> notBuilt) {
        var suites = new LinkedHashMap<TestFile, List<TestResult>>();
        results.forEach(
                result ->
                        suites.computeIfAbsent(result.file(), _ -> new ArrayList<>()).add(result));
        notBuilt.forEach(file -> suites.put(file, List.of()));
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            for (var suite : suites.entrySet()) {
                suite(suite, xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("text was to be written to memory", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void suite(Map.Entry<TestFile, List<TestResult>> suite, XMLStreamWriter xml)
            throws XMLStreamException {
        var results = suite.getValue();
        var built = !results.isEmpty();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", suite.getKey().path());
        xml.writeAttribute("tests", String.valueOf(results.size()));
        xml.writeAttribute(
                "failures",
                String.valueOf(
                        results.stream()
                                .filter(result -> result.verdict() == Verdict.FAILED)
                                .count()));
        xml.writeAttribute(
                "errors",
                String.valueOf(
                        built
                                ? results.stream()
                                        .filter(
                                                result ->
                                                        !result.passed()
                                                                && result.verdict()
                                                                        != Verdict.FAILED)
                                        .count()
                                : 1));
        if (!built) {
            xml.writeStartElement("testcase");
            xml.writeAttribute("name", "build");
            xml.writeEmptyElement("error");
            xml.writeAttribute("message", "the file has errors");
            xml.writeEndElement();
        }
        for (var result : results) {
            testCase(result, xml);
        }
        xml.writeEndElement();
    }

    private static void testCase(TestResult result, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", result.file().module().module());
        xml.writeAttribute("name", result.test().name());
        xml.writeAttribute("file", result.file().path());
        xml.writeAttribute("line", String.valueOf(result.test().line()));
        xml.writeAttribute(
                "time",
                String.format(Locale.ROOT, "%.3f", result.took().toMillis() / MILLIS_A_SECOND));
        if (!result.passed()) {
            xml.writeStartElement(result.verdict() == Verdict.FAILED ? "failure" : "error");
            xml.writeAttribute("message", valid(lastLine(result.output())));
            xml.writeCharacters(valid(result.output()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String lastLine(String text) {
        return text.lines().reduce("", (_, line) -> line);
    }

    /// XML 1.0 has no characters for most control codes.
    private static String valid(String text) {
        return text.replaceAll(
                "[^\\x09\\x0a\\x0d\\x20-\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}]", "\ufffd");
    }
}
