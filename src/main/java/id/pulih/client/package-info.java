/** People. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"web", "database", "audit", "office", "access", "sop"})
package id.pulih.client;
