package org.sayso.service.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.contracts.ContractJson;
import org.sayso.contracts.Document;

class JsonFaultsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', nullValues = "-", textBlock = """
            {"texte":"x"}                       | invalid-field  | texte           | unknown field "texte"
            {"rights":{"shown":"full"}}         | invalid-field  | rights.shown    | unknown field "shown"
            {"text":5}                          | invalid-field  | text            | "text" must be a string
            {"text":{"a":1}}                    | invalid-field  | text            | "text" must be a string
            {"title":["a"]}                     | invalid-field  | title           | "title" must be a string
            {"rights":"full"}                   | invalid-field  | rights          | "rights" must be an object
            {"publishedAt":"yesterday"}         | invalid-field  | publishedAt     | "publishedAt" must be a time with an offset, such as 2023-05-04T13:05:00Z
            {"publishedAt":"2031-01-01T08:00"}  | invalid-field  | publishedAt     | "publishedAt" must be a time with an offset, such as 2023-05-04T13:05:00Z
            ["text"]                            | invalid-field  | -               | the body must be an object
            {"text":"a"} {"text":"b"}           | invalid-field  | -               | there is more than one JSON value
            {"text":"a"                         | malformed-json | -               | -
            {"text":"a",}                       | malformed-json | -               | -
            {'text':'a'}                        | malformed-json | -               | -
            {"text":"a","text":"b"}             | malformed-json | -               | -
            """)
    void namesTheFieldAndTheFault(String body, String kind, String field, String detail) {
        var problem = problem(body);
        assertEquals("urn:sayso:problem:" + kind, problem.type());
        assertEquals(400, problem.status());
        assertEquals(field, problem.errors().getFirst().field());
        if (detail != null) {
            assertEquals(detail, problem.detail());
        }
    }

    @Test
    void pointsAtTheCharacter() {
        var fault = problem("{\n  \"title\": \"a\",\n  \"text\": nope\n}").errors().getFirst();
        assertEquals(3L, fault.line());
    }

    private static Problem problem(String body) {
        return JsonFaults.problem(assertThrows(JsonProcessingException.class, () -> ContractJson.strict().readValue(body, Document.class)));
    }
}
