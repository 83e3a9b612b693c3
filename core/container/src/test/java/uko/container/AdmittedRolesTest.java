package uko.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uko.rendering.TemplateSource;

/** A plugin may let others pass at the portlets of its kit, and nowhere else. */
class AdmittedRolesTest {

    private static final String KIT = """
        {"roles": {"author": {"ru": "Автор", "en": "Author"}}, "facts": [], "portlets": {
          "desk": {"title": {"ru": "Стол", "en": "Desk"}, "roles": ["author", "chair"],
            "actions": {"save": {"roles": ["author"]}, "approve": {"roles": ["chair"]}},
            "resources": {"file": {"roles": ["author"]}}},
          "links": {"title": {"ru": "Связи", "en": "Links"}, "roles": ["author"]}}}
        """;

    private static final String PLUGIN = """
        {"id": "memos", "version": "0.1.0", "requires": "0.1", "title": {"ru": "Памятки", "en": "Memos"},
         "description": {"ru": "Памятки центра", "en": "Memos of a centre"}, "kit": "desks",
         "admits": {"desk": {"author": ["secretary"]}}}
        """;

    private record Desks() implements Kit {
        @Override
        public String id() {
            return "desks";
        }

        @Override
        public TemplateSource files() {
            return path -> path.equals(KitManifest.FILE) ? Optional.of(KIT) : Optional.empty();
        }

        @Override
        public Loan lend(PluginManifest manifest, PluginParts parts, Map<Class<?>, Object> services) {
            return new Loan(Map.of(), Map.of());
        }
    }

    private static PluginManifest read(String descriptor) {
        return ManifestReader.read(descriptor.getBytes(StandardCharsets.UTF_8), new Kits(List.of(new Desks())));
    }

    @Test
    void passWhereTheRoleOfTheKitPasses() {
        Map<String, PortletManifest> portlets = read(PLUGIN).portlets();
        PortletManifest desk = portlets.get("desk");
        assertThat(desk.roles()).containsExactly("author", "chair", "secretary");
        assertThat(desk.actions()).isEqualTo(Map.of("save", Set.of("author", "secretary"), "approve", Set.of("chair")));
        assertThat(desk.resources()).isEqualTo(Map.of("file", Set.of("author", "secretary")));
        assertThat(portlets.get("links").roles()).containsExactly("author");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"wall": {"author": ["secretary"]}}  | plugin.json, /admits/wall: the kit lends no such portlet. Name one of
        {"desk": {"chair": ["secretary"]}}   | plugin.json, /admits/desk/chair: the kit has no such role. Name one of [author].
        {"desk": {"author": ["secretery"]}}  | plugin.json, /admits/desk/author: 'secretery' is no role.
        {"desk": {"author": ["anyone"]}}     | plugin.json, /admits/desk/author: whoever stands in for a role is a person.
        """)
    void areRefusedByTheirPlaceWhereTheyCantBe(String admits, String sentence) {
        String bad = PLUGIN.replace("{\"desk\": {\"author\": [\"secretary\"]}}", admits);
        assertThatThrownBy(() -> read(bad)).isInstanceOf(PluginRefused.class).hasMessageStartingWith(sentence);
    }
}
