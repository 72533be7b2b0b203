/**
 * Police, prosecutor, court, media or others ask for data about a person (E20). The desk notes each request, the head answers each by
 * letter: nothing is given without a written request and a legal basis that somebody has looked up, and a refusal says nothing about
 * whether the office knows the person. Tables: data_inquiry, data_answer.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "audit",
            "access",
            "secret",
            "office",
            "document",
            "letter",
            "sop",
            "casefile"
        })
package id.pulih.disclosure;
