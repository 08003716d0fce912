package org.sayso.query.page;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One story. */
record StoryPage(Frame frame, StoryView story, List<Stance> stances, @Nullable String asKnownAt) implements TemplateInstance {}
