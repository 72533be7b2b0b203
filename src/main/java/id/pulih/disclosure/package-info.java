/**
 * Police, prosecutor, court, media or others ask for data about a person (E20). The desk notes each request, the head answers each by
 * letter within the time of the office, himself or on a signed sheet that the clerk records; the client is told as the office has it.
 * Nothing is given without a written request and a legal basis that somebody has looked up, and a refusal says nothing about
 * whether the office knows the person. Tables: data_inquiry, data_answer,
 * data_answer_word, disclosure_setting.
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
            "casefile",
            "messaging"
        })
package id.pulih.disclosure;
