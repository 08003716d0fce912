package org.sayso.stack.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The topics of {@code infra/kafka/topics.yaml}, the file that a cluster's operator reads too. */
public record TopicList(List<Topic> topics) {

    /** One topic, as a cluster would have it. */
    public record Topic(String name, int partitions, Map<String, String> config) {}

    public TopicList {
        topics = List.copyOf(topics);
    }

    /** The list this build was made with. */
    public static TopicList load() throws IOException {
        try (var in = TopicList.class.getResourceAsStream("/org/sayso/stack/topics.yaml")) {
            if (in == null) {
                throw new IOException("topics.yaml is missing from the build");
            }
            return read(in);
        }
    }

    static TopicList read(InputStream yaml) {
        var topics = new ArrayList<Topic>();
        for (var document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(yaml)) {
            var resource = map(document);
            if (!"KafkaTopic".equals(resource.get("kind"))) {
                throw new IllegalArgumentException("topics.yaml holds a " + resource.get("kind") + ", which is no KafkaTopic");
            }
            var spec = map(resource.get("spec"));
            var config = new LinkedHashMap<String, String>();
            map(spec.get("config")).forEach((key, value) -> config.put(key, String.valueOf(value)));
            topics.add(new Topic((String) map(resource.get("metadata")).get("name"), (Integer) spec.get("partitions"), Map.copyOf(config)));
        }
        return new TopicList(topics);
    }

    public Set<String> names() {
        return topics.stream().map(Topic::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Makes the topics that are not there yet on a one-node broker, waiting for the broker up to {@code seconds}. */
    public void create(String bootstrap, int seconds) throws IOException, InterruptedException {
        var millis = Integer.toString(seconds * 1000);
        try (var admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "500"))) {
            var wanted = topics.stream().map(TopicList::onOneNode).toList();
            for (var result : admin.createTopics(wanted).values().values()) {
                try {
                    result.get(seconds, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IOException("topics could not be made on " + bootstrap + ": " + e.getCause().getMessage(), e.getCause());
                    }
                } catch (TimeoutException e) {
                    throw new IOException("Kafka on " + bootstrap + " does not answer", e);
                }
            }
        }
    }

    private static NewTopic onOneNode(Topic topic) {
        var config = new LinkedHashMap<>(topic.config());
        config.put("min.insync.replicas", "1");
        return new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(config);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> found ? (Map<String, Object>) found : Map.of();
    }
}
