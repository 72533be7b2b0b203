/**
 * People: identity, family and guardian, verdicts, earlier guidance, and who may be the same person. It serves step b and every
 * later one. A NIK is never a key and never in a URL: it is found by its hash and shown by its last four digits. Tables: client,
 * client_correction, client_sameness, client_relative, offence_article (no office: the law), client_verdict, client_verdict_article, client_guidance.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"web", "database", "audit", "access", "secret", "office", "document", "letter", "sop"})
package id.pulih.client;
