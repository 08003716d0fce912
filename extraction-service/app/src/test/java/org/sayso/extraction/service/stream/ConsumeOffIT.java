package org.sayso.extraction.service.stream;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sayso.stack.testing.StackResource;
import org.sayso.stack.testing.TokenResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(TokenResource.class)
@TestProfile(ConsumeOffIT.Off.class)
class ConsumeOffIT {

    @Inject
    DocumentStream stream;

    @Test
    void withoutTopicsTheServiceIsReadyForRequests() {
        assertInstanceOf(StreamState.Off.class, stream.state());
        RestAssured.get("/q/health/ready").then().statusCode(200).body(containsString("document-stream"));
        RestAssured.get("/q/health/live").then().statusCode(200);
    }

    public static final class Off implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sayso.extraction.consume", "false");
        }
    }
}
