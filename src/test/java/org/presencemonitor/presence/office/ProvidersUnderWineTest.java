package org.presencemonitor.presence.office;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.presencemonitor.wine.Wine;

@Tag("wine")
@DisplayName("The providers, under Wine")
class ProvidersUnderWineTest {
    @TestFactory
    @DisplayName("are watched on the Windows registry")
    Stream<DynamicTest> onWindows() {
        return Wine.orSkip().tests(WindowsProvidersTest.class);
    }
}
