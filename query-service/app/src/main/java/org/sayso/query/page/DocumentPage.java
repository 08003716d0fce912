package org.sayso.query.page;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** One document. */
record DocumentPage(Frame frame, Reader reader, List<Stance> stances) implements TemplateInstance {}
