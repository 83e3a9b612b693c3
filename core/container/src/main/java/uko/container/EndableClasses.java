package uko.container;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.CodeSource;
import java.util.HashSet;
import java.util.Set;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads a plugin's own classes so that {@link Ending} can end them: each method asks at its beginning, and each jump back
 * asks before it is taken. What plugins only call, the JDK and the kits, is loaded as it is.
 */
final class EndableClasses extends PluginClassLoader {

    private static final Logger LOG = LoggerFactory.getLogger(EndableClasses.class);
    private static final ClassDesc ENDING = ClassDesc.of(Ending.class.getName());
    private static final ClassTransform ASKING =
            ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(Asking::new));

    private final String plugin;
    private final ClassFile form;
    private final CodeSource source;

    EndableClasses(PluginManager manager, PluginDescriptor descriptor, ClassLoader parent, Path path) {
        super(manager, descriptor, parent, ClassLoadingStrategy.APD);
        addFile(path.toFile());
        plugin = descriptor.getPluginId();
        source = new CodeSource(getURLs()[0], (CodeSigner[]) null);
        // The verifier is told what classes have in common; those of the suite are hidden from the plugin, not from it.
        ClassHierarchyResolver known = ClassHierarchyResolver.ofResourceParsing(EndableClasses.class.getClassLoader());
        form = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(this).orElse(known).cached()));
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try (InputStream stream = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (stream == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = endable(name, stream.readAllBytes());
            return defineClass(name, bytes, 0, bytes.length, source);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }

    private byte[] endable(String name, byte[] bytes) {
        try {
            return form.transformClass(form.parse(bytes), ASKING);
        } catch (IllegalArgumentException lacking) {
            LOG.warn(
                    "Plugin '{}': {} names what is not there ({}). A call that computes in it without end can't be"
                            + " ended.",
                    plugin,
                    name,
                    lacking.getMessage());
            return bytes;
        }
    }

    private static final class Asking implements CodeTransform {

        private final Set<Label> passed = new HashSet<>();

        @Override
        public void atStart(CodeBuilder code) {
            ask(code);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            if (element instanceof LabelTarget target) {
                passed.add(target.label());
            } else if (element instanceof BranchInstruction branch && passed.contains(branch.target())) {
                ask(code);
            }
            code.with(element);
        }

        private static void ask(CodeBuilder code) {
            code.invokestatic(ENDING, "here", ConstantDescs.MTD_void);
        }
    }
}
