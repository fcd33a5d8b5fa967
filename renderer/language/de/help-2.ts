import type { Words } from '../catalogue.ts';

export default {
  'Prepare an audit: where, and what is expected.': 'Eine Inventur vorbereiten: wo, und was erwartet wird.',
  'Scan or type the serials of what stands there.': 'Die Seriennummern dessen scannen oder tippen, was dort steht.',
  'A scanner is heard wherever the focus is; the camera reads barcodes, too, and devices on the network can be heard.':
    'Ein Scanner wird gehört, wo immer der Fokus ist; auch die Kamera liest Strichcodes, und Geräte im Netz lassen sich hören.',
  'Found, missing, elsewhere, unknown or mislabelled: each scan has its own sign and sound, and the last can be undone.':
    'Gefunden, fehlt, woanders, unbekannt oder falsch beschriftet: jeder Scan hat sein Zeichen und seinen Ton, und der letzte lässt sich zurücknehmen.',
  'A blind audit hides what is expected until everything is scanned.':
    'Eine Blindinventur verbirgt beim Scannen, was erwartet wird.',
  'Decide on each difference, and make the signed report.':
    'Über jeden Unterschied entscheiden und den signierten Bericht machen.',
  'Whoever has this laptop’s key checks the sealed report with the command audit verify; no byte of it can change unnoticed.':
    'Wer den Schlüssel dieses Laptops hat, prüft den versiegelten Bericht mit dem Befehl audit verify; kein Byte davon ändert sich unbemerkt.',
  'The fleet in figures: what changed, what fails, what runs old firmware.':
    'Der Bestand in Zahlen: was sich ändert, was scheitert, was alte Firmware hat.',
  'See how many devices are up, down, or were never seen.':
    'Sehen, wie viele Geräte erreichbar sind, nicht erreichbar, oder nie gesehen wurden.',
  'Follow a figure to the list of devices behind it.': 'Einer Zahl zur Liste der Geräte dahinter folgen.',
  'See who goes up and down again and again, and when devices usually call.':
    'Sehen, wer immer wieder kommt und geht, und wann Geräte gewöhnlich anrufen.',
  'Operations show how long their proof took and why they failed; audits, how they came out over time.':
    'Vorgänge zeigen, wie lange ihr Beweis brauchte und warum sie scheiterten; Inventuren, wie sie über die Zeit ausgingen.',
  'Look back over a day, a week or a month; where nobody was looking, the chart says so.':
    'Über einen Tag, eine Woche oder einen Monat zurücksehen; wo niemand hinsah, sagt es das Diagramm.',
  'Every chart has a table beside it, and the page prints.':
    'Jedes Diagramm hat auch eine Tabelle, und die Seite lässt sich drucken.',
  'What you changed and the control server does not have yet, and what it has.':
    'Was Sie geändert haben und der Steuerserver noch nicht hat, und was er hat.',
  'See whether it is safe to leave: nothing is left to send.': 'Sehen, ob Sie gehen können: nichts ist mehr zu senden.',
  'Saved here, waiting, sending, outcome unknown, rejected or needs you: each entry says which, and why.':
    'Hier gespeichert, wartet, wird gesendet, Ausgang unbekannt, abgewiesen oder braucht Sie: jeder Eintrag sagt, was, und warum.',
  'Settle what needs you: a conflict, a refusal, an unclear outcome.':
    'Klären, was Sie braucht: einen Konflikt, eine Abweisung, einen ungeklärten Ausgang.',
  'In a conflict yours and theirs stand side by side; you choose field by field.':
    'In einem Konflikt stehen Ihr Wert und der andere nebeneinander; Sie wählen Feld für Feld.',
  'Read and export the receipts of what landed.': 'Die Quittungen des Angekommenen lesen und exportieren.',
  'Exported receipts are a chain: the command receipts verify finds a line that was changed.':
    'Exportierte Quittungen sind eine Kette: der Befehl receipts verify findet eine geänderte Zeile.',
  'How Demarc looks and speaks, which servers it knows, and what it keeps on this laptop.':
    'Wie Demarc aussieht und spricht, welche Server es kennt, und was es auf diesem Laptop verwahrt.',
  'Choose theme, row height and language.': 'Design, Zeilenhöhe und Sprache wählen.',
  'Change a token, or trust a renewed certificate.': 'Ein Token ändern, oder einem erneuerten Zertifikat trauen.',
  'See what is kept on this laptop, and remove it.': 'Sehen, was auf diesem Laptop liegt, und es entfernen.',
  'For a backup, end Demarc and copy the data folder: inventory, outbox, receipts and audits lie in it.':
    'Für eine Sicherung Demarc beenden und den Datenordner kopieren: Bestand, Postausgang, Quittungen und Inventuren liegen darin.',
  'The key of the vault lies in the folder, or in the system’s keychain: then tokens and passwords are typed again elsewhere.':
    'Der Schlüssel des Tresors liegt im Ordner oder im Schlüsselbund des Systems: dann werden Token und Passwörter anderswo neu eingegeben.',
  'What can go wrong': 'Was schiefgehen kann',
} satisfies Words;
