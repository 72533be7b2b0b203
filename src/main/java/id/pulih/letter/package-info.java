/**
 * Every paper of the office: numbers without gaps, letterhead, signature blocks, PDF/A, the public check page. Other modules
 * call {@link id.pulih.letter.Letters#issue} with a body of their own, and {@link id.pulih.letter.Papers#pdf} for print-outs
 * that are not kept. Tables: letter, letter_case, letter_state, letter_counter, letter_sending, letter_signed, letter_number,
 * letter_block, letter_reserved, letter_setting. See docs/letters.md.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"web", "database", "audit", "access", "secret", "office", "document"})
package id.pulih.letter;
