/** People: identity, family, guardian, verdicts, earlier guidance. Table: client. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"web", "database", "audit", "access", "secret", "office", "document", "letter", "sop"})
package id.pulih.client;
