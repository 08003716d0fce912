package org.sayso.query.projection;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the projector stands still: its answers would grow stale. */
@Readiness
@Singleton
final class ProjectorReady implements HealthCheck {

    private final Watch watch;
    private final ProjectionMeters meters;

    ProjectorReady(Watch watch, ProjectionMeters meters) {
        this.watch = watch;
        this.meters = meters;
    }

    @Override
    public HealthCheckResponse call() {
        var fault = watch.fault();
        var answer = HealthCheckResponse.named("projector").status(fault == null).withData("lag", meters.lag());
        // The kind of fault is enough for a probe; addresses and statements stay in the log.
        return fault == null ? answer.build() : answer.withData("fault", fault.substring(0, Math.max(0, fault.indexOf(':')))).build();
    }
}
