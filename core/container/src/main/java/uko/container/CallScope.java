package uko.container;

import java.util.concurrent.Callable;

/**
 * Binds the scope of storage (centre, person, idempotency key, audit) around the work of a call, on its virtual
 * thread. Implemented by the server; within a shared view the person is {@code Person.ANYONE}.
 */
@FunctionalInterface
public interface CallScope {

    <T> T within(Call call, Callable<T> work) throws Exception;
}
