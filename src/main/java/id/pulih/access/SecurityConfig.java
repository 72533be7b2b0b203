package id.pulih.access;

import id.pulih.web.FormAgain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfException;

/** Who gets through which door before any handler runs; what a person may do there is said by {@link Access}. */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

    /** Public pages: no session, no token; a post must come from our own pages. */
    @Bean
    @Order(1)
    SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.securityMatcher("/publik/**", "/ajukan", "/ajukan/**", "/status", "/webjars/**", "/assets/**")
                .authorizeHttpRequests(a -> a.anyRequest().permitAll())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(c -> c.disable())
                .securityContext(c -> c.disable())
                .csrf(c -> c.disable())
                .headers(h -> h.disable()) // SecurityHeaders sets them on everything
                .addFilterBefore(new SameOrigin(), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain staff(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(a -> a.requestMatchers(
                                "/masuk", "/masuk/**", "/kata-sandi", "/mulai", "/keluar", "/panduan/**", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .requestCache(c -> c.disable())
                .formLogin(f -> f.disable())
                .httpBasic(b -> b.disable())
                .logout(l -> l.disable())
                .headers(h -> h.disable())
                .exceptionHandling(x -> x.authenticationEntryPoint(
                                (request, response, e) -> Doors.go(Back.signIn(Doors.page(request)), request, response))
                        .accessDeniedHandler((request, response, e) -> {
                            if (e instanceof CsrfException) stale(request, response);
                            else response.sendError(403);
                        }))
                .addFilterAfter(new Doors(), AuthorizationFilter.class)
                .build();
    }

    /** A token that is too old: the form comes back with what was typed; without a session, sign-in and back. */
    private static void stale(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean inside = Sitting.current().isPresent();
        boolean door = request.getRequestURI().startsWith("/masuk")
                || request.getRequestURI().equals("/mulai");
        if (!inside && !door) {
            Doors.go(Back.signIn(Doors.page(request)), request, response);
            return;
        }
        var sentence = "Halaman ini terlalu lama terbuka. Isian Anda masih ada; simpan sekali lagi.";
        try {
            if (FormAgain.show(sentence, false, 422, request, response) != null) response.sendError(403);
        } catch (jakarta.servlet.ServletException e) {
            throw new IOException(e);
        }
    }

    /** There is no other way in than {@link SignIn}; without this bean a user with a printed password would be made up. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("");
        };
    }
}
