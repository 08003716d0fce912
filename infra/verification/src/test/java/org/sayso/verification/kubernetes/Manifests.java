package org.sayso.verification.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** What a kustomization comes to: by kubectl where it is installed, else the files it names, unpatched. */
record Manifests(List<Resource> resources) {

    static final Path ROOT = Path.of("").toAbsolutePath().resolve("../..").normalize();

    /** One document of YAML. */
    record Resource(String kind, String name, Map<String, Object> content) {

        static Resource of(Map<String, Object> content) {
            return new Resource(String.valueOf(content.get("kind")), String.valueOf(at(content, "metadata").get("name")), content);
        }

        /** The object under a path of fields, empty where there is none. */
        Map<String, Object> in(String... path) {
            Map<String, Object> here = content;
            for (String field : path) {
                here = at(here, field);
            }
            return here;
        }

        @Override
        public String toString() {
            return kind + " " + name;
        }
    }

    static boolean kubectl() {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }

    static Manifests of(String kustomization) {
        try {
            return kubectl() ? rendered(ROOT.resolve(kustomization)) : new Manifests(files(ROOT.resolve(kustomization)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Stream<Resource> of(java.util.function.Predicate<String> kind) {
        return resources.stream().filter(resource -> kind.test(resource.kind()));
    }

    Stream<Resource> kind(String kind) {
        return of(kind::equals);
    }

    Resource one(String kind, String name) {
        return kind(kind).filter(resource -> resource.name().equals(name)).findFirst().orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    private static Manifests rendered(Path folder) throws IOException, InterruptedException {
        var process = new ProcessBuilder("kubectl", "kustomize", folder.toString()).redirectError(ProcessBuilder.Redirect.PIPE).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError("kubectl kustomize " + folder + ": " + err);
        }
        return new Manifests(documents(out));
    }

    private static List<Resource> files(Path folder) throws IOException {
        var all = new ArrayList<Resource>();
        var kustomization = documentsAsMaps(Files.readString(folder.resolve("kustomization.yaml"))).getFirst();
        for (Object name : (List<?>) kustomization.getOrDefault("resources", List.of())) {
            Path path = folder.resolve(String.valueOf(name)).normalize();
            all.addAll(Files.isDirectory(path) ? files(path) : documents(Files.readString(path)));
        }
        return all;
    }

    private static List<Resource> documents(String yaml) {
        return documentsAsMaps(yaml).stream().map(Resource::of).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> documentsAsMaps(String yaml) {
        return StreamSupport.stream(new Yaml().loadAll(yaml).spliterator(), false)
                .filter(document -> document != null)
                .map(document -> (Map<String, Object>) document)
                .toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> at(Map<String, Object> object, String field) {
        return object.get(field) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, Object> object, String field) {
        return object.get(field) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }
}
