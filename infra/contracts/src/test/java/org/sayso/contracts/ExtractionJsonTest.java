package org.sayso.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written by hand is what Jackson writes of the records by itself: a field that is added to a record and forgotten here fails. */
class ExtractionJsonTest {

    private static final JsonMapper BY_REFLECTION =
            JsonMapper.builder().addModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    private int number;

    @Test
    void everyFieldIsWrittenAsJacksonWouldWriteIt() throws Exception {
        assertWrittenAlike((Extraction) value(Extraction.class, 0));
    }

    @Test
    void whatIsNotThereIsNull() throws Exception {
        for (int depth = 1; depth < 4; depth++) {
            assertWrittenAlike((Extraction) value(Extraction.class, depth));
        }
    }

    @Test
    void anExtractionIsWrittenAlikeWithinAMessage() throws Exception {
        var message = (ExtractionMessage) value(ExtractionMessage.class, 0);
        assertEquals(BY_REFLECTION.writeValueAsString(message), ContractJson.messages().writeValueAsString(message));
    }

    private static void assertWrittenAlike(Extraction extraction) throws JsonProcessingException {
        assertEquals(BY_REFLECTION.writeValueAsString(extraction), ContractJson.messages().writeValueAsString(extraction));
        assertEquals(
                BY_REFLECTION.writerWithDefaultPrettyPrinter().writeValueAsString(extraction),
                ContractJson.messages().writerWithDefaultPrettyPrinter().writeValueAsString(extraction));
    }

    /** A value of the type in which no two fields are alike. @param holes in how many levels' time what may be null is; 0 for never */
    private Object value(Type type, int holes) throws ReflectiveOperationException {
        number++;
        if (type instanceof ParameterizedType list) {
            var of = list.getActualTypeArguments()[0];
            return List.of(value(of, holes), value(of, holes));
        }
        var kind = (Class<?>) type;
        if (kind.isRecord()) {
            var components = kind.getRecordComponents();
            var values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                boolean hole = holes == 1 && !components[i].getType().isPrimitive();
                values[i] = hole ? null : value(components[i].getGenericType(), Math.max(0, holes - 1));
            }
            var constructor = kind.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            return constructor.newInstance(values);
        }
        if (kind == String.class) {
            return "text \"" + number + "\" – é";
        }
        if (kind == int.class || kind == Integer.class) {
            return number;
        }
        if (kind == long.class) {
            return (long) number;
        }
        if (kind == double.class || kind == Double.class) {
            return number / 7.0;
        }
        if (kind == OffsetDateTime.class) {
            return OffsetDateTime.parse("2026-03-04T05:06:07+02:00");
        }
        if (kind == java.time.Instant.class) {
            return java.time.Instant.parse("2026-03-04T05:06:07Z");
        }
        throw new IllegalArgumentException("no value of " + type);
    }
}
