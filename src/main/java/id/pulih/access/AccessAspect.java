package id.pulih.access;

import id.pulih.NotFound;
import id.pulih.audit.Audit;
import id.pulih.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Round every handler: enter, check the role, take the form key, run, commit. The view is rendered afterwards. */
record AccessAspect(
        ObjectProvider<RequestTransaction> transactions,
        ObjectProvider<FormKeys> keys,
        ObjectProvider<Audit> audit,
        ObjectProvider<Proof> proofs)
        implements MethodInterceptor {

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        var access = call.getMethod().getAnnotation(Access.class);
        var needed = access.value();
        if (needed[0] == Right.ANYONE) return call.proceed();
        var who = Sitting.current().orElseThrow(RequestTransaction.NoLongerIn::new);
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        try {
            if (!access.outside() && request.getMethod().equals("POST")) return post(call, access, who, request);
            if (!access.outside())
                return transactions.getObject().as(who, () -> {
                    enter(needed, request);
                    return settled(call);
                });
            transactions.getObject().as(who, () -> enter(needed, request));
            return call.proceed();
        } catch (Forbidden | NotFound denied) {
            transactions
                    .getObject()
                    .as(
                            who,
                            () -> { // a transaction of its own: the first one is rolled back
                                audit.getObject().add("DENIED", page(call), null, List.of(), List.of());
                                return null;
                            });
            throw denied;
        }
    }

    private Entered enter(Right[] needed, HttpServletRequest request) {
        var me = (Entered) Objects.requireNonNull(TransactionSynchronizationManager.getResource(Desk.class));
        request.setAttribute(
                Page.Visitor.class.getName(),
                new Page.Visitor(
                        me.name(),
                        me.officeName(),
                        me.training(),
                        me.idleMinutes(),
                        proofs.getObject().due(me.secondFactor(), request).name(),
                        Navigation.of(me),
                        me.at()));
        Sitting.locksAfter(me.idleMinutes(), request);
        if (!me.may(needed)) throw new Forbidden();
        return me;
    }

    private Object post(MethodInvocation call, Access access, SignedIn who, HttpServletRequest request)
            throws Exception {
        if (access.proof()) proofs.getObject().judge(who, request);
        var form = keys.getObject().sent(request);
        return transactions.getObject().as(who, form, taken -> keys.getObject()
                .once(enter(access.value(), request), form, taken, () -> {
                    var answer = settled(((ProxyMethodInvocation) call).invocableClone()); // it may have to run anew
                    if (access.proof()) Proof.wasAsked(request);
                    return answer;
                }));
    }

    /** Runs the handler, and sees that whoever opened a case leaves a row. */
    private @Nullable Object settled(MethodInvocation call) throws Exception {
        var result = proceed(call);
        audit.getObject().settle(page(call));
        return result;
    }

    private static @Nullable Object proceed(MethodInvocation call) throws Exception {
        try {
            return call.proceed();
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the audit trail calls a page whose handler gives it no name. */
    private static String page(MethodInvocation call) {
        return call.getMethod().getDeclaringClass().getSimpleName() + "."
                + call.getMethod().getName();
    }

    /** No role of this person ever opens this route: 403. */
    static class Forbidden extends RuntimeException {}

    @Configuration(proxyBeanMethods = false)
    static class Config {
        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE) // else the proxy creator of @Transactional leaves it out
        static DefaultPointcutAdvisor accessAdvisor(
                ObjectProvider<RequestTransaction> t,
                ObjectProvider<FormKeys> k,
                ObjectProvider<Audit> a,
                ObjectProvider<Proof> p) {
            return new DefaultPointcutAdvisor(
                    new AnnotationMatchingPointcut(null, Access.class), new AccessAspect(t, k, a, p));
        }
    }
}
