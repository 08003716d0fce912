package org.sayso.verification.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sayso.verification.kubernetes.Manifests.at;
import static org.sayso.verification.kubernetes.Manifests.list;

import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.contracts.Topics;
import org.sayso.verification.kubernetes.Manifests.Resource;

class ManifestsTest {

    private static final String BASE = "infra/kubernetes/base";
    private static final String PRODUCTION = "infra/kubernetes/overlays/production";
    private static final Map<String, String> SERVICES =
            Map.of("ingest-service", "ingest-service", "extraction-service", "extraction-service/app", "query-service", "query-service/app");

    @ParameterizedTest
    @ValueSource(strings = {BASE, PRODUCTION})
    void everyServiceSelectsAPodAndAPortOfIt(String kustomization) {
        var manifests = Manifests.of(kustomization);
        assertEquals(SERVICES.keySet(), manifests.kind("Service").map(Resource::name).collect(Collectors.toSet()));
        manifests.kind("Service").forEach(service -> {
            var pods = manifests.kind("Deployment").filter(deployment -> labels(deployment).entrySet().containsAll(service.in("spec", "selector").entrySet())).toList();
            assertEquals(1, pods.size(), service + " selects " + pods);
            for (var port : list(service.in("spec"), "ports")) {
                assertTrue(
                        list(container(pods.getFirst()), "ports").stream().anyMatch(open -> open.get("name").equals(port.get("targetPort"))),
                        service + " leads to no port of " + pods);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, PRODUCTION})
    void whatPointsAtSomethingPointsAtSomethingThere(String kustomization) {
        var manifests = Manifests.of(kustomization);
        manifests.of(Set.of("HorizontalPodAutoscaler", "ScaledObject")::contains)
                .forEach(scaler -> manifests.one("Deployment", String.valueOf(scaler.in("spec", "scaleTargetRef").get("name"))));
        manifests.kind("PodDisruptionBudget").forEach(budget -> assertTrue(
                manifests.kind("Deployment").anyMatch(deployment -> labels(deployment).entrySet().containsAll(budget.in("spec", "selector", "matchLabels").entrySet())),
                budget + " guards no pod"));
        manifests.kind("Ingress").flatMap(ingress -> list(ingress.in("spec"), "rules").stream())
                .flatMap(rule -> list(at(rule, "http"), "paths").stream())
                .map(path -> String.valueOf(at(at(path, "backend"), "service").get("name")))
                .filter(name -> !name.equals("keycloak-service"))
                .forEach(name -> manifests.one("Service", name));
        assertEquals(
                SERVICES.keySet(),
                manifests.of(Set.of("HorizontalPodAutoscaler", "ScaledObject")::contains).map(Resource::name).collect(Collectors.toSet()),
                "each service has one scaler");
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, PRODUCTION})
    void everySecretAndConfigMapComesFromSomewhere(String kustomization) {
        var manifests = Manifests.of(kustomization);
        var made = new TreeSet<>(Set.of("sayso-secrets", "sayso-cluster-ca-cert", "sayso-tls"));
        manifests.kind("KafkaUser").map(Resource::name).forEach(made::add);
        manifests.kind("Cluster").map(cluster -> cluster.name() + "-app").forEach(made::add);
        manifests.kind("Deployment").forEach(deployment -> {
            var named = new TreeSet<String>();
            list(container(deployment), "env").forEach(variable -> {
                var reference = at(at(variable, "valueFrom"), "secretKeyRef");
                if (!reference.isEmpty()) {
                    named.add(String.valueOf(reference.get("name")));
                }
            });
            list(deployment.in("spec", "template", "spec"), "volumes").stream()
                    .filter(volume -> volume.containsKey("secret"))
                    .forEach(volume -> named.add(String.valueOf(at(volume, "secret").get("secretName"))));
            named.removeAll(made);
            assertEquals(Set.of(), named, deployment + " names secrets nobody makes");
        });
        assertTrue(manifests.kind("Secret").findAny().isEmpty(), "a secret stands in the repository");
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, PRODUCTION})
    void everyPodIsRestricted(String kustomization) {
        Manifests.of(kustomization).kind("Deployment").forEach(deployment -> {
            var pod = deployment.in("spec", "template", "spec");
            assertEquals(true, at(pod, "securityContext").get("runAsNonRoot"), deployment.name());
            assertEquals("RuntimeDefault", at(at(pod, "securityContext"), "seccompProfile").get("type"), deployment.name());
            assertEquals(false, pod.get("automountServiceAccountToken"), deployment.name());
            assertTrue(list(pod, "topologySpreadConstraints").size() >= 2, deployment + " is not spread");
            var container = container(deployment);
            var security = at(container, "securityContext");
            assertEquals(false, security.get("allowPrivilegeEscalation"), deployment.name());
            assertEquals(true, security.get("readOnlyRootFilesystem"), deployment.name());
            assertEquals(List.of("ALL"), at(security, "capabilities").get("drop"), deployment.name());
            assertTrue(at(at(container, "resources"), "requests").containsKey("cpu"), deployment + " requests no CPU");
            assertTrue(at(at(container, "resources"), "limits").containsKey("memory"), deployment + " limits no memory");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, PRODUCTION})
    void theProbesAskWhatTheServicesAnswer(String kustomization) throws Exception {
        for (Resource deployment : Manifests.of(kustomization).kind("Deployment").toList()) {
            var module = SERVICES.get(deployment.name());
            var pom = Files.readString(Manifests.ROOT.resolve(module).resolve("pom.xml"));
            assertTrue(pom.contains("<artifactId>quarkus-smallrye-health</artifactId>"), module + " has no health checks");
            var container = container(deployment);
            var paths = Stream.of("startupProbe", "livenessProbe", "readinessProbe").map(probe -> at(at(container, probe), "httpGet").get("path")).toList();
            assertEquals(List.of("/q/health/started", "/q/health/live", "/q/health/ready"), paths, deployment.name());
            assertTrue(pom.contains("<artifactId>quarkus-micrometer-registry-prometheus</artifactId>"), module + " has no metrics");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, PRODUCTION})
    void imagesAreNamedAfterTheirServiceAndHaveTheirFiles(String kustomization) {
        Manifests.of(kustomization).kind("Deployment").forEach(deployment -> {
            var image = String.valueOf(container(deployment).get("image"));
            assertTrue(image.startsWith("ghcr.io/sayso/" + deployment.name() + ":"), image);
            for (var file : List.of("Dockerfile.jvm", "Dockerfile.native")) {
                assertTrue(Files.exists(Manifests.ROOT.resolve(SERVICES.get(deployment.name())).resolve("src/main/docker").resolve(file)), deployment + " lacks " + file);
            }
        });
    }

    @Test
    void theTopicsAreThoseOfTheContracts() throws Exception {
        // Given
        var constants = constants();
        // When
        var topics = Manifests.of(BASE).kind("KafkaTopic").map(Resource::name).collect(Collectors.toCollection(TreeSet::new));
        // Then
        assertEquals(constants, topics);
    }

    @Test
    void everyRightIsOverATopicThatIsThere() throws Exception {
        var constants = constants();
        Manifests.of(BASE).kind("KafkaUser").forEach(user -> list(user.in("spec", "authorization"), "acls").stream()
                .filter(right -> "topic".equals(at(right, "resource").get("type")))
                .forEach(right -> {
                    assertTrue(constants.contains(String.valueOf(at(right, "resource").get("name"))), user + ": " + right);
                    assertTrue(!String.valueOf(right.get("operations")).contains("All"), user + " may do everything with " + right);
                }));
        SERVICES.keySet().forEach(service -> Manifests.of(BASE).one("KafkaUser", service));
    }

    @Test
    void theScalerWatchesTheGroupThatConsumes() throws Exception {
        var settings = Files.readAllLines(Manifests.ROOT.resolve("extraction-service/app/src/main/resources/application.properties"));
        for (var trigger : list(Manifests.of(BASE).one("ScaledObject", "extraction-service").in("spec"), "triggers")) {
            assertTrue(settings.contains("mp.messaging.incoming.documents.group.id=" + at(trigger, "metadata").get("consumerGroup")), trigger.toString());
            assertTrue(constants().contains(String.valueOf(at(trigger, "metadata").get("topic"))), trigger.toString());
        }
        var partitions = Manifests.of(BASE).one("KafkaTopic", Topics.DOCUMENTS).in("spec").get("partitions");
        assertEquals(partitions, Manifests.of(BASE).one("ScaledObject", "extraction-service").in("spec").get("maxReplicaCount"));
    }

    @Test
    void allIsDeniedThatIsNotAllowed() {
        var manifests = Manifests.of(BASE);
        var denial = manifests.one("NetworkPolicy", "deny-all");
        assertEquals(Map.of(), denial.in("spec", "podSelector"));
        assertEquals(List.of("Ingress", "Egress"), denial.in("spec").get("policyTypes"));
        assertTrue(!denial.in("spec").containsKey("ingress") && !denial.in("spec").containsKey("egress"));
        for (var database : manifests.kind("Cluster").map(Resource::name).toList()) {
            manifests.one("NetworkPolicy", database);
        }
        manifests.kind("NetworkPolicy")
                .filter(policy -> !policy.name().equals("deny-all"))
                .flatMap(policy -> Stream.concat(list(policy.in("spec"), "ingress").stream(), list(policy.in("spec"), "egress").stream()).map(rule -> Map.entry(policy, rule)))
                .forEach(entry -> assertTrue(!entry.getValue().isEmpty(), entry.getKey() + " allows everything"));
    }

    private static Set<String> constants() throws IllegalAccessException {
        var names = new TreeSet<String>();
        for (var field : Arrays.stream(Topics.class.getFields()).filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class).toList()) {
            names.add((String) field.get(null));
        }
        return names;
    }

    private static Map<String, Object> labels(Resource deployment) {
        return deployment.in("spec", "template", "metadata", "labels");
    }

    private static Map<String, Object> container(Resource deployment) {
        var containers = list(deployment.in("spec", "template", "spec"), "containers");
        assertEquals(1, containers.size(), deployment.name());
        return containers.getFirst();
    }
}
