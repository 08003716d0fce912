package org.sayso.query;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sayso.stack.testing.StackResource;

/** A test of the running service over real PostgreSQL and Kafka, which trusts the tests' tokens. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "database", value = "query"))
@QuarkusTestResource(PagesTokenResource.class)
public @interface QueryTest {}
