package org.sayso.service.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.temporal.Temporal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.service.problem.Problem.Fault;

/** Says in a sender's words what Jackson found wrong with a body: which field, where, and what was expected instead. */
public final class JsonFaults {

    private static final int LONGEST_QUOTE = 80;

    private JsonFaults() {}

    public static Problem problem(JsonProcessingException error) {
        return switch (error) {
            case UnrecognizedPropertyException unknown ->
                Problems.invalidField(at(unknown, Fault.of(path(unknown), "unknown field " + quote(unknown.getPropertyName()))));
            case InvalidFormatException format ->
                Problems.invalidField(at(format, Fault.of(path(format), quote(path(format)) + " must be " + expected(format.getTargetType()))));
            case MismatchedInputException mismatch -> Problems.invalidField(at(mismatch, mismatch(mismatch)));
            case StreamConstraintsException tooMuch -> Problems.tooLarge(at(tooMuch, Fault.of(null, bounded(tooMuch.getOriginalMessage()))));
            case JsonMappingException mapping -> cause(mapping);
            default -> Problems.malformedJson(at(error, Fault.of(null, "broken JSON: " + bounded(error.getOriginalMessage()))));
        };
    }

    private static Fault mismatch(MismatchedInputException error) {
        var field = path(error);
        if (field == null) {
            return error.getOriginalMessage().startsWith("No content") || error.getOriginalMessage().startsWith("Trailing token")
                    ? Fault.of(null, error.getOriginalMessage().startsWith("No content") ? "the body is empty" : "there is more than one JSON value")
                    : Fault.of(null, "the body must be " + expected(error.getTargetType()));
        }
        return Fault.of(field, quote(field) + " must be " + expected(error.getTargetType()));
    }

    /** A parser's error met while a field was read arrives wrapped. */
    private static Problem cause(JsonMappingException mapping) {
        if (mapping.getCause() instanceof JsonProcessingException inner) {
            return problem(inner);
        }
        var field = path(mapping);
        return Problems.invalidField(at(mapping, Fault.of(field, field == null ? "the body cannot be read" : quote(field) + " cannot be read")));
    }

    private static Fault at(JsonProcessingException error, Fault fault) {
        JsonLocation place = error.getLocation();
        return place == null ? fault : fault.on((long) place.getLineNr(), (long) place.getColumnNr());
    }

    private static @Nullable String path(JsonMappingException error) {
        var path = error.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return path.isEmpty() ? null : bounded(path);
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type == String.class) {
            return "a string";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "a time with an offset, such as 2023-05-04T13:05:00Z";
        }
        if (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class)) {
            return "a number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type.isArray() || Iterable.class.isAssignableFrom(type)) {
            return "an array";
        }
        return "an object";
    }

    private static String quote(@Nullable String text) {
        return '"' + bounded(String.valueOf(text)) + '"';
    }

    private static String bounded(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
