/** Schedule, sessions, attendance: steps i and j. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"web", "database", "audit", "office", "access", "sop", "client", "casefile"})
package id.pulih.delivery;
