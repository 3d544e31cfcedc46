package org.practicekit.scheduling.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.scheduling.message.Channel;

class ReplyReaderTest {
    private final ReplyReader reader = new ReplyReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop",
                "STOP",
                " Stop! ",
                "quit",
                "end",
                "revoke",
                "opt out",
                "Opt-Out",
                "OPTOUT",
                "cancel",
                "Cancel.",
                "unsubscribe",
                "STOPALL",
                "please stop",
                "STOP PLEASE",
                "Stop it now",
                "stop texting me",
                "Please don't text me anymore",
                "please don\u2019t call this number",
                "I do not want you to do this, do not contact me",
                "take me off your list",
                "remove me",
                "no more messages please",
                "I want to stop getting these",
                "Leave me alone!!",
                "I revoke my consent",
                "yes but stop texting me",
                "please opt me out",
                "unsubscribe me from everything",
                "quit calling me",
                "ALTO",
                "Parar",
                "no m\u00e1s mensajes",
                "No me llamen m\u00e1s",
                "quiero darme de baja",
                "cancelar",
                "please cancel",
                "ya no quiero recibir esto",
                "dejen de escribirme"
            })
    void it_is_a_stop(String text) {
        assertThat(reader.read(text, Channel.TEXT)).isEqualTo(ReplyMeaning.STOP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C",
                "c.",
                "YES",
                "yes!",
                "Y",
                "1",
                "Confirm",
                "confirmed",
                "ok",
                "I'll be there",
                "S\u00ed",
                "SI",
                "confirmo",
                "s\u00ed, gracias",
                "Yes, thank you"
            })
    void it_is_a_yes(String text) {
        assertThat(reader.read(text, Channel.TEXT)).isEqualTo(ReplyMeaning.CONFIRM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "N",
                "2",
                "9",
                "who is this",
                "can you stop by the pharmacy first",
                "please cancel my appointment",
                "I need to cancel my visit on Monday",
                "yes but can I come at 3 instead",
                "running late",
                "the end of the week is better",
                "call me",
                "?",
                "weekend works",
                "I have a question about my bill",
                "puedo ir m\u00e1s tarde",
                "confirm what?",
                "..."
            })
    void a_person_must_read_it(String text) {
        assertThat(reader.read(text, Channel.TEXT)).isEqualTo(ReplyMeaning.OTHER);
    }

    @Test
    void a_key_of_the_telephone_means_what_the_call_said() {
        assertThat(reader.read("9", Channel.VOICE)).isEqualTo(ReplyMeaning.STOP);
        assertThat(reader.read("1", Channel.VOICE)).isEqualTo(ReplyMeaning.CONFIRM);
        assertThat(reader.read("5", Channel.VOICE)).isEqualTo(ReplyMeaning.OTHER);
    }

    @Test
    void the_word_that_people_also_use_of_visits_is_noticed() {
        assertThat(reader.mayMeanTheVisit("Cancel")).isTrue();
        assertThat(reader.mayMeanTheVisit("CANCELAR")).isTrue();
        assertThat(reader.mayMeanTheVisit("stop")).isFalse();
    }
}
