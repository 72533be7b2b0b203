package id.pulih.access.web;

import id.pulih.access.Passwords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a handler its {@link StartPassword}: arguments are made outside the transaction, where hashing belongs. */
@Component
class StartPasswords implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Passwords passwords;

    StartPasswords(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == StartPassword.class;
    }

    @Override
    public StartPassword resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        var clear = Passwords.start();
        return new StartPassword(clear, passwords.hash(clear));
    }
}
