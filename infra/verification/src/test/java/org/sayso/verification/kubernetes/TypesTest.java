package org.sayso.verification.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads every manifest with the classes of its kind and writes it again: a field that is lost on the way is one the cluster does not know. */
class TypesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("Namespace", Namespace.class),
            Map.entry("ConfigMap", ConfigMap.class),
            Map.entry("Service", Service.class),
            Map.entry("ServiceAccount", ServiceAccount.class),
            Map.entry("Deployment", Deployment.class),
            Map.entry("HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("Ingress", Ingress.class),
            Map.entry("NetworkPolicy", NetworkPolicy.class),
            Map.entry("PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("Kafka", Kafka.class),
            Map.entry("KafkaNodePool", KafkaNodePool.class),
            Map.entry("KafkaTopic", KafkaTopic.class),
            Map.entry("KafkaUser", KafkaUser.class));

    /** Kinds whose operators publish no Java classes: read for their group only. */
    private static final Set<String> OTHERS =
            Set.of("Cluster", "Keycloak", "ScaledObject", "TriggerAuthentication", "ExternalSecret", "PodMonitor", "PrometheusRule");

    @ParameterizedTest
    @ValueSource(strings = {"infra/kubernetes/base", "infra/kubernetes/overlays/production"})
    void everyFieldIsOneItsKindKnows(String kustomization) throws Exception {
        for (var resource : Manifests.of(kustomization).resources()) {
            var type = TYPES.get(resource.kind());
            if (type == null) {
                assertTrue(OTHERS.contains(resource.kind()), resource + " is of a kind nobody here knows");
                continue;
            }
            var written = JSON.valueToTree(resource.content());
            var read = Serialization.unmarshal(JSON.writeValueAsString(written), type);
            var unknown = new TreeSet<String>();
            unknown(read, "", unknown, new java.util.IdentityHashMap<>());
            assertEquals(Set.of(), unknown, resource.toString());
            assertEquals(resource.name(), ((ObjectNode) JSON.readTree(Serialization.asJson(read))).path("metadata").path("name").asText());
        }
    }

    /** Both families of classes keep what they do not know in {@code additionalProperties}. */
    private static void unknown(Object object, String path, Set<String> found, Map<Object, Boolean> seen) throws ReflectiveOperationException {
        if (object == null || seen.put(object, true) != null) {
            return;
        }
        switch (object) {
            case JsonNode node -> {}
            case Iterable<?> items -> {
                int i = 0;
                for (var item : items) {
                    unknown(item, path + "[" + i++ + "]", found, seen);
                }
            }
            case Map<?, ?> map -> {
                for (var entry : map.entrySet()) {
                    unknown(entry.getValue(), path + "." + entry.getKey(), found, seen);
                }
            }
            default -> {
                if (!object.getClass().getName().startsWith("io.fabric8.") && !object.getClass().getName().startsWith("io.strimzi.")) {
                    return;
                }
                for (var method : object.getClass().getMethods()) {
                    if (!method.getName().startsWith("get") || method.getParameterCount() > 0 || method.getName().equals("getClass") || object.getClass().isEnum()) {
                        continue;
                    }
                    if (method.getName().equals("getAdditionalProperties")) {
                        if (method.invoke(object) instanceof Map<?, ?> more && !more.isEmpty()) {
                            found.add(path + " " + more.keySet());
                        }
                    } else {
                        unknown(method.invoke(object), path + "." + method.getName().substring(3), found, seen);
                    }
                }
            }
        }
    }
}
