package uko.rendering;

import com.github.jknack.handlebars.ValueResolver;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uko.spi.documents.RichText;

/**
 * What a template may see: keys of maps, components of records, the size of lists, and plain values. Nothing else has
 * a name here, so a template can call nothing.
 */
enum Values implements ValueResolver {
    INSTANCE;

    private static final ClassValue<Kind> KINDS = new ClassValue<>() {
        @Override
        protected Kind computeValue(Class<?> type) {
            return Kind.of(type);
        }
    };

    @Override
    public Object resolve(Object holder, String name) {
        return switch (holder) {
            case Map<?, ?> map -> {
                Object value = map.get(name);
                yield value != null ? fit(name, value) : map.containsKey(name) ? "" : UNRESOLVED;
            }
            case Record row -> ofRecord(row, name);
            case List<?> list -> name.equals("size") ? (Object) list.size() : UNRESOLVED;
            default -> UNRESOLVED;
        };
    }

    private static Object ofRecord(Record row, String name) {
        MethodHandle accessor = KINDS.get(row.getClass()).accessors.get(name);
        return accessor == null ? UNRESOLVED : fit(name, component(row, accessor));
    }

    private static @Nullable Object component(Record row, MethodHandle accessor) {
        try {
            return (Object) accessor.invokeExact(row);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public Object resolve(Object value) {
        return value;
    }

    @Override
    public Set<Entry<String, Object>> propertySet(Object holder) {
        return Set.of();
    }

    /** Answers the value as a template sees it, optionals opened and nulls empty, or says that it can't be seen. */
    static Object fit(Object name, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case Optional<?> optional -> fit(name, optional.orElse(null));
            default -> {
                if (!KINDS.get(value.getClass()).fit) {
                    throw new Unfit(
                            "'" + name + "' is a " + value.getClass().getName() + ", which a template can't see. Hand"
                                    + " it a map, record, list, text,"
                                    + " number, boolean, date, UUID, enum"
                                    + " or rich text.");
                }
                yield value;
            }
        };
    }

    static boolean empty(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case CharSequence text -> text.isEmpty();
            case Boolean truth -> !truth;
            case Collection<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            case Number number -> number.doubleValue() == 0;
            case RichText text -> text.html().isBlank();
            case Optional<?> optional -> empty(optional.orElse(null));
            default -> false;
        };
    }

    private record Kind(boolean fit, Map<String, MethodHandle> accessors) {

        private static final List<Class<?>> SEEN = List.of(
                Map.class,
                Record.class,
                List.class,
                String.class,
                Character.class,
                Number.class,
                Boolean.class,
                TemporalAccessor.class,
                ZoneId.class,
                UUID.class,
                Enum.class);

        static Kind of(Class<?> type) {
            boolean fit = SEEN.stream().anyMatch(seen -> seen.isAssignableFrom(type));
            return new Kind(fit, type.isRecord() ? accessors(type) : Map.of());
        }

        private static Map<String, MethodHandle> accessors(Class<?> type) {
            var accessors = new HashMap<String, MethodHandle>();
            for (RecordComponent component : type.getRecordComponents()) {
                accessors.put(component.getName(), accessor(component));
            }
            return Map.copyOf(accessors);
        }

        private static MethodHandle accessor(RecordComponent component) {
            try {
                // Records of plugins are package-private more often than not.
                component.getAccessor().setAccessible(true);
                return MethodHandles.lookup()
                        .unreflect(component.getAccessor())
                        .asType(MethodType.methodType(Object.class, Record.class));
            } catch (IllegalAccessException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
