package id.pulih.access;

import id.pulih.web.FormAgain;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfException;

@Configuration(proxyBeanMethods = false)
class SecurityConfig {

    static final String CSP =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Public pages: no session, no token; a post must come from our own pages. */
    @Bean
    @Order(1)
    SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.securityMatcher("/publik/**", "/webjars/**", "/assets/**")
                .authorizeHttpRequests(a -> a.anyRequest().permitAll())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(c -> c.disable())
                .securityContext(c -> c.disable())
                .csrf(c -> c.disable())
                .addFilterBefore(new SameOrigin(), AuthorizationFilter.class)
                .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(CSP)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain staff(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(a -> a.requestMatchers("/masuk", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(f -> f.loginPage("/masuk").defaultSuccessUrl("/", false))
                .logout(l -> l.logoutUrl("/keluar").logoutSuccessUrl("/masuk"))
                .exceptionHandling(x -> x.accessDeniedHandler((request, response, e) -> {
                    if (e instanceof CsrfException && signedIn()) {
                        if (FormAgain.show(
                                        "Halaman ini terlalu lama terbuka. Isian Anda masih ada; simpan sekali lagi.",
                                        false,
                                        422,
                                        request,
                                        response)
                                == null) return;
                    }
                    response.sendError(403);
                }))
                .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(CSP)))
                .build();
    }

    private static boolean signedIn() { // the CSRF filter runs before the one that fills request.getUserPrincipal()
        var known = org.springframework.security.core.context.SecurityContextHolder.getContext()
                .getAuthentication();
        return known != null && known.getPrincipal() instanceof SignedIn;
    }

    @Bean
    AuthenticationProvider passwords(JdbcClient jdbc) {
        var encoder = new BCryptPasswordEncoder(4);
        return new AuthenticationProvider() {
            record Found(UUID account, String hash, int roleVersion, int office) {}

            @Override
            public Authentication authenticate(Authentication given) throws AuthenticationException {
                var found = jdbc.sql(
                                "select account_id as account, password_hash as hash, role_version, office_id as office from sign_in(?)")
                        .param(given.getName())
                        .query(Found.class)
                        .optional();
                // hashing: outside any transaction
                if (found.isEmpty()
                        || !encoder.matches(
                                given.getCredentials().toString(), found.get().hash()))
                    throw new BadCredentialsException("");
                var f = found.get();
                return UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(f.account(), f.office(), f.roleVersion()), null, List.of());
            }

            @Override
            public boolean supports(Class<?> type) {
                return type == UsernamePasswordAuthenticationToken.class;
            }
        };
    }
}
