package uko.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pf4j.AbstractPluginManager;
import org.pf4j.DefaultExtensionFactory;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.DefaultVersionManager;
import org.pf4j.ExtensionFactory;
import org.pf4j.ExtensionFinder;
import org.pf4j.IndexedExtensionFinder;
import org.pf4j.PluginDependency;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;
import org.pf4j.PluginStatusProvider;
import org.pf4j.VersionManager;

/** PF4J as we use it: our descriptor, our border, a jar or a folder of classes; it loads only what it is told to. */
final class PluginHost extends AbstractPluginManager {

    private final Kits kits;

    PluginHost(Kits kits) {
        super(List.of(Path.of("")));
        this.kits = kits;
        initialize();
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new ManifestFinder();
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new BorderedLoader();
    }

    @Override
    protected PluginFactory createPluginFactory() {
        return wrapper -> new org.pf4j.Plugin();
    }

    @Override
    protected ExtensionFactory createExtensionFactory() {
        return new DefaultExtensionFactory();
    }

    @Override
    protected ExtensionFinder createExtensionFinder() {
        IndexedExtensionFinder finder = new IndexedExtensionFinder(this);
        addPluginStateListener(finder);
        return finder;
    }

    @Override
    protected VersionManager createVersionManager() {
        return new DefaultVersionManager();
    }

    @Override
    protected PluginRepository createPluginRepository() {
        return new NothingByItself();
    }

    @Override
    protected PluginStatusProvider createPluginStatusProvider() {
        return new NoneDisabled();
    }

    private final class ManifestFinder implements PluginDescriptorFinder {

        @Override
        public boolean isApplicable(Path path) {
            return true;
        }

        @Override
        public PluginDescriptor find(Path path) {
            byte[] descriptor = PluginContents.of(path).texts().get(PluginVerification.DESCRIPTOR);
            if (descriptor == null) {
                throw new PluginRefused(PluginVerification.DESCRIPTOR + " is missing.");
            }
            PluginManifest manifest = ManifestReader.read(descriptor, kits);
            DefaultPluginDescriptor pf4j = new DefaultPluginDescriptor(
                    manifest.id(), manifest.title().en(), "", manifest.version(), "*", "", "");
            // The versions were compared before: see Dependencies.
            manifest.dependencies().forEach(text -> pf4j.addDependency(new PluginDependency(Dependencies.id(text))));
            return pf4j;
        }
    }

    private final class BorderedLoader implements PluginLoader {

        @Override
        public boolean isApplicable(Path path) {
            return Files.exists(path);
        }

        @Override
        public ClassLoader loadPlugin(Path path, PluginDescriptor descriptor) {
            ClassLoader border = new ApiOnly(PluginHost.class.getClassLoader(), kits);
            return new EndableClasses(PluginHost.this, descriptor, border, path);
        }
    }

    private static final class NothingByItself implements PluginRepository {

        @Override
        public List<Path> getPluginPaths() {
            return List.of();
        }

        @Override
        public boolean deletePluginPath(Path path) {
            try {
                return Files.deleteIfExists(path);
            } catch (IOException kept) {
                return false;
            }
        }
    }

    private static final class NoneDisabled implements PluginStatusProvider {

        @Override
        public boolean isPluginDisabled(String id) {
            return false;
        }

        @Override
        public void disablePlugin(String id) {}

        @Override
        public void enablePlugin(String id) {}
    }
}
