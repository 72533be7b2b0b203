/** The aftercare case: header, rights, facts. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"web", "database", "audit", "office", "access", "sop", "client"})
package id.pulih.casefile;
