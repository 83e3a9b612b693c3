package uko.deliverable.acknowledging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import uko.deliverable.acknowledging.Roster.Share;

class ShareTest {

    @Test
    void theNextTenthPartIsForeseenToTheSignature() {
        for (long of = 1; of <= 120; of++) {
            for (long done = 0; done < of; done++) {
                Share share = new Share(done, of);
                long all = of;
                long first = LongStream.rangeClosed(1, of - done)
                        .filter(more -> new Share(share.done() + more, all).tenth() > share.tenth())
                        .findFirst()
                        .orElseThrow();
                assertThat(share.untilMilestone()).as("%d of %d", done, of).isEqualTo(first);
            }
        }
    }

    @Test
    void whereAllHaveSignedNothingIsForeseenAtOnce() {
        assertThat(new Share(7, 7).untilMilestone()).isPositive();
    }

    @Test
    void nobodyIsNoShare() {
        assertThat(new Share(0, 0).percent()).isZero();
        assertThat(new Share(0, 0).untilMilestone()).isZero();
    }
}
