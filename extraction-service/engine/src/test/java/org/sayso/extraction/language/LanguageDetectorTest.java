package org.sayso.extraction.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.contracts.Document;
import org.sayso.extraction.text.NormalizedText;
import org.sayso.extraction.text.SourceText;

class LanguageDetectorTest {

    private static final LanguageDetector DETECTOR = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | The bridge was shut on Tuesday after engineers found cracks in two of its piers, the port authority said.",
        "fr | Le pont du port a été fermé mardi après la découverte de fissures dans deux de ses piles, ont annoncé les autorités.",
        "de | Die Hafenbrücke wurde am Dienstag gesperrt, nachdem Ingenieure Risse in zwei ihrer Pfeiler gefunden hatten.",
        "es | El puente del puerto fue cerrado el martes después de que los ingenieros hallaran grietas en dos de sus pilares.",
        "it | Il ponte del porto è stato chiuso martedì dopo che gli ingegneri hanno trovato delle crepe in due dei suoi piloni.",
        "pt | A ponte do porto foi fechada na terça-feira depois que os engenheiros encontraram fissuras em dois dos seus pilares, não se sabe até quando.",
        "nl | De havenbrug werd dinsdag afgesloten nadat ingenieurs scheuren hadden gevonden in twee van de pijlers, zo zegt het havenbedrijf.",
        "sv | Hamnbron stängdes på tisdagen efter att ingenjörer hittat sprickor i två av pelarna och den kommer inte att öppnas.",
        "pl | Most w porcie został zamknięty we wtorek po tym, jak inżynierowie znaleźli pęknięcia w dwóch filarach, które nie są nowe.",
        "cs | Most v přístavu byl v úterý uzavřen poté, co inženýři našli trhliny ve dvou pilířích, které se již nedají opravit.",
        "uk | Міст у порту закрили у вівторок після того, як інженери знайшли тріщини у двох опорах, повідомила влада.",
        "ru | Мост в порту закрыли во вторник после того, как инженеры нашли трещины в двух опорах, сообщили власти.",
        "be | Мост у порце закрылі ў аўторак пасля таго, як інжынеры знайшлі расколіны ў дзвюх апорах, якія ўжо не новыя.",
        "bg | Мостът в пристанището беше затворен във вторник, след като инженери откриха пукнатини в два от стълбовете, които не са нови.",
        "tr | Liman köprüsü, mühendislerin iki ayağında çatlak bulmasından sonra salı günü kapatıldı ve bir süre için açılmayacak.",
        "hu | A kikötői hidat kedden lezárták, miután a mérnökök repedéseket találtak a két pillérben, és nem nyitják meg egy ideig.",
        "fi | Satamasilta suljettiin tiistaina, kun insinöörit olivat löytäneet halkeamia, ja se ei ole auki ennen kesää, kertoi satama.",
        "ro | Podul din port a fost închis marți după ce inginerii au găsit fisuri în doi dintre pilonii săi, care nu sunt noi.",
        "el | Η γέφυρα του λιμανιού έκλεισε την Τρίτη αφού οι μηχανικοί βρήκαν ρωγμές.",
        "ar | أغلق جسر الميناء يوم الثلاثاء بعد أن عثر المهندسون على شقوق في اثنتين من دعاماته",
        "fa | پل بندر روز سه شنبه پس از آن که مهندسان در دو پایه آن ترک پیدا کردند بسته شد",
        "he | גשר הנמל נסגר ביום שלישי לאחר שמהנדסים מצאו סדקים בשניים מעמודיו",
        "zh | 周二，工程师在港口大桥的两个桥墩上发现裂缝后，大桥被关闭。",
        "ja | 火曜日、港の橋は二本の橋脚に亀裂が見つかったため閉鎖された。",
        "ko | 항구 다리는 화요일 두 개의 교각에서 균열이 발견된 후 폐쇄되었다.",
        "hi | बंदरगाह का पुल मंगलवार को बंद कर दिया गया और यह नहीं खुला है",
        "vi | Cầu cảng đã bị đóng cửa vào thứ ba sau khi các kỹ sư tìm thấy vết nứt trong hai trụ của nó.",
        "id | Jembatan pelabuhan ditutup pada hari Selasa setelah insinyur menemukan retakan di dua tiang yang tidak baru.",
    })
    void aSentenceIsEnough(String language, String text) {
        assertEquals(language, DETECTOR.guess(text).language());
    }

    @Test
    void theTextOverrulesAWrongDeclaration() {
        var french = "Le pont du port a été fermé mardi après la découverte de fissures dans deux de ses piles, ont annoncé les autorités. Il ne sera pas ouvert avant la fin de l'été.";
        assertEquals("fr", DETECTOR.detect(text(french, "en")));
        assertEquals("fr-CA", DETECTOR.detect(text(french, "fr_CA")));
        assertEquals("en", DETECTOR.detect(text("Bridge shut", "en")));
        assertNull(DETECTOR.detect(text("Velm 1962", null)));
    }

    @Test
    void aLanguageWithoutRulesIsNeverReadByEnglishOnes() {
        assertTrue(LanguagePack.of("en-GB").hasRules());
        assertFalse(LanguagePack.of("fr").hasRules());
        assertFalse(LanguagePack.of(null).hasRules());
        assertFalse(LanguagePack.of("fr").coverage().contains("attributions"));
    }

    @Property(tries = 300)
    void anyTextIsToldOrLeftOpen(@ForAll String any) {
        assertNotNull(DETECTOR.guess(any));
    }

    private static NormalizedText text(String text, String declared) {
        return NormalizedText.of(SourceText.read(new Document("d", null, null, null, null, null, declared, text, null, null, null), 1));
    }
}
