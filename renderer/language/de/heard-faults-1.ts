import type { Words } from '../catalogue.ts';

export default {
  'The device does not know this command': 'Das Gerät kennt diesen Befehl nicht',
  'Its firmware is too old or too small for it; do it on the device’s own page.':
    'Seine Firmware ist zu alt oder zu klein dafür; tun Sie es auf der eigenen Seite des Geräts.',
  'The device refuses, without a reason': 'Das Gerät lehnt ab, ohne Grund',
  'It may be busy or locked by its operator; try again later.':
    'Es ist vielleicht beschäftigt oder vom Betreiber gesperrt; versuchen Sie es später noch einmal.',
  'The device failed internally': 'Das Gerät ist intern gescheitert',
  'Reboot it and try again; if it stays so, report its firmware version.':
    'Starten Sie es neu, und versuchen Sie es erneut; bleibt es dabei, melden Sie seine Firmwareversion.',
  'The device did not accept the arguments': 'Das Gerät hat die Argumente nicht angenommen',
  'Read the device again, then repeat with the values it shows.':
    'Lesen Sie das Gerät noch einmal, und wiederholen Sie es mit den Werten, die es zeigt.',
  'The device has too little memory for this': 'Das Gerät hat dafür zu wenig Speicher',
  'Ask for less at once; Demarc splits reads by itself.':
    'Verlangen Sie weniger auf einmal; Demarc teilt Lesevorgänge von selbst auf.',
  'The device has no such parameter': 'Das Gerät hat keinen solchen Parameter',
  'Read the device again: its data model differs from what was expected.':
    'Lesen Sie das Gerät noch einmal: sein Datenmodell ist anders als erwartet.',
  'The type of the value is wrong': 'Der Typ des Werts ist falsch',
  'Read the parameter first and write it with the type the device reports.':
    'Lesen Sie den Parameter zuerst, und schreiben Sie ihn mit dem Typ, den das Gerät nennt.',
  'The value is not allowed': 'Der Wert ist nicht erlaubt',
  'Check length and range; some devices are stricter than the standard.':
    'Prüfen Sie Länge und Bereich; manche Geräte sind strenger als die Norm.',
  'The parameter cannot be written': 'Der Parameter kann nicht geschrieben werden',
  'The device’s operator or firmware locks it; leave it out.':
    'Betreiber oder Firmware des Geräts sperren ihn; lassen Sie ihn weg.',
  'The device does not accept this kind of notification': 'Das Gerät nimmt diese Art Benachrichtigung nicht an',
  'Leave the notification as it is.': 'Lassen Sie die Benachrichtigung, wie sie ist.',
  'The device could not download the file': 'Das Gerät konnte die Datei nicht herunterladen',
  'Check that it can reach the file’s address, then try again.':
    'Prüfen Sie, ob es die Adresse der Datei erreicht, und versuchen Sie es erneut.',
  'The device could not upload the file': 'Das Gerät konnte die Datei nicht hochladen',
  'Check that it can reach the address, then try again.':
    'Prüfen Sie, ob es die Adresse erreicht, und versuchen Sie es erneut.',
  'The file server did not accept the device’s password': 'Der Dateiserver nahm das Passwort des Geräts nicht an',
  'Start the transfer anew: it gets a fresh password.':
    'Beginnen Sie die Übertragung neu: sie bekommt ein frisches Passwort.',
  'The device does not support this way of transfer': 'Das Gerät unterstützt diese Art der Übertragung nicht',
  'Use http; not every device can do https.': 'Nehmen Sie http; nicht jedes Gerät kann https.',
  'The device could not join the multicast group': 'Das Gerät konnte der Multicast-Gruppe nicht beitreten',
  'Use a plain download.': 'Nehmen Sie einen einfachen Download.',
  'The device could not reach the file server': 'Das Gerät konnte den Dateiserver nicht erreichen',
  'Check cable, address and firewall between the device and this computer.':
    'Prüfen Sie Kabel, Adresse und Firewall zwischen dem Gerät und diesem Computer.',
  'The file server does not have the file': 'Der Dateiserver hat die Datei nicht',
  'Choose the firmware image again.': 'Wählen Sie das Firmware-Image noch einmal.',
  'The download broke off': 'Der Download brach ab',
  'Keep cable and power steady and try again.': 'Halten Sie Kabel und Strom ruhig, und versuchen Sie es erneut.',
  'The file is damaged': 'Die Datei ist beschädigt',
  'Import the firmware image again and compare its checksum.':
    'Importieren Sie das Firmware-Image noch einmal, und vergleichen Sie seine Prüfsumme.',
  'The device does not trust the file': 'Das Gerät traut der Datei nicht',
  'Use an image signed by its manufacturer for this very model.':
    'Nehmen Sie ein Image, das sein Hersteller für genau dieses Modell unterschrieben hat.',
  'The download did not end in the time given': 'Der Download endete nicht in der gegebenen Zeit',
  'Try again with a wider time window.': 'Versuchen Sie es mit einem größeren Zeitfenster noch einmal.',
  'The transfer can no longer be cancelled': 'Die Übertragung lässt sich nicht mehr abbrechen',
  'Wait until it has ended.': 'Warten Sie, bis sie beendet ist.',
  'The module’s UUID is invalid': 'Die UUID des Moduls ist ungültig',
  'Check the UUID of the software module.': 'Prüfen Sie die UUID des Softwaremoduls.',
  'The execution environment is unknown': 'Die Ausführungsumgebung ist unbekannt',
  'Read the device’s software modules again.': 'Lesen Sie die Softwaremodule des Geräts noch einmal.',
  'The execution environment is disabled': 'Die Ausführungsumgebung ist abgeschaltet',
  'Enable it first.': 'Schalten Sie sie zuerst ein.',
  'The module does not fit the execution environment': 'Das Modul passt nicht zur Ausführungsumgebung',
  'Choose another environment or module.': 'Wählen Sie eine andere Umgebung oder ein anderes Modul.',
  'The module is already installed': 'Das Modul ist schon installiert',
  'Update it instead.': 'Aktualisieren Sie es stattdessen.',
  'The module is used by others': 'Das Modul wird von anderen benutzt',
  'Remove first what depends on it.': 'Entfernen Sie zuerst, was davon abhängt.',
  'The device has no room for the module': 'Das Gerät hat für das Modul keinen Platz',
  'Remove a module that is not needed.': 'Entfernen Sie ein Modul, das nicht gebraucht wird.',
  'The module is damaged': 'Das Modul ist beschädigt',
  'Fetch it again and compare its checksum.': 'Holen Sie es noch einmal, und vergleichen Sie seine Prüfsumme.',
  'There is no such module': 'Ein solches Modul gibt es nicht',
  'The module lacks its environment': 'Dem Modul fehlt seine Umgebung',
  'Install the environment first.': 'Installieren Sie zuerst die Umgebung.',
  'The module’s state does not allow this': 'Der Zustand des Moduls erlaubt das nicht',
  'Wait until it is started or stopped, then try again.':
    'Warten Sie, bis es gestartet oder angehalten ist, und versuchen Sie es erneut.',
  'This ACS does not know the method': 'Dieser ACS kennt die Methode nicht',
  'Nothing to do: the session goes on.': 'Nichts zu tun: die Sitzung geht weiter.',
  'This ACS refuses, without a reason': 'Dieser ACS lehnt ab, ohne Grund',
  'Nothing to do: the device tries again.': 'Nichts zu tun: das Gerät versucht es erneut.',
  'This ACS failed internally': 'Dieser ACS ist intern gescheitert',
  'Send the log; the device tries again.': 'Schicken Sie das Protokoll; das Gerät versucht es erneut.',
  'The device’s arguments could not be used': 'Die Argumente des Geräts waren nicht brauchbar',
  'Look at the trace: the message is broken.': 'Sehen Sie in den Mitschnitt: die Nachricht ist kaputt.',
  'This ACS has no room for this now': 'Dieser ACS hat dafür gerade keinen Platz',
  'The device tries again by itself.': 'Das Gerät versucht es von selbst erneut.',
  'This ACS asks the device to try again': 'Dieser ACS bittet das Gerät, es erneut zu versuchen',
  'No CWMP version is known to both ends': 'Keine CWMP-Version ist beiden bekannt',
  'Update the device’s firmware.': 'Aktualisieren Sie die Firmware des Geräts.',
  'The device reports a fault of its manufacturer’s own': 'Das Gerät meldet einen Fehler seines Herstellers',
  'Look the code up in the manufacturer’s documents.': 'Schlagen Sie den Code in den Unterlagen des Herstellers nach.',
  'The device reports a fault without a code': 'Das Gerät meldet einen Fehler ohne Code',
  'Look at the trace for what it said.': 'Sehen Sie im Mitschnitt nach, was es sagte.',
  'Look at the trace of its last session on Bench.':
    'Sehen Sie sich auf der Werkbank den Mitschnitt seiner letzten Sitzung an.',
  'There is nothing in it.': 'Es ist nichts darin.',
  'This is not XML.': 'Das ist kein XML.',
  'The SOAP Envelope has no Body.': 'Der SOAP-Envelope hat keinen Body.',
  'A tag is broken near “{detail}”.': 'Ein Tag ist kaputt, nahe bei „{detail}“.',
  'The Inform carries no serial number: nobody can tell which device this is.':
    'Das Inform enthält keine Seriennummer: niemand weiß, welches Gerät das ist.',
  'Elements are nested more than {detail} deep.': 'Elemente sind mehr als {detail} tief verschachtelt.',
  'There are more than {detail} elements.': 'Es sind mehr als {detail} Elemente.',
  'An element has more than {detail} attributes.': 'Ein Element hat mehr als {detail} Attribute.',
  'A tag is longer than {detail} characters.': 'Ein Tag ist länger als {detail} Zeichen.',
  'The charset {detail} is not known.': 'Der Zeichensatz {detail} ist nicht bekannt.',
  'The message is larger than {detail} bytes.': 'Die Nachricht ist größer als {detail} Bytes.',
  Refusal: 'Ablehnung',
  'No cwmp namespace is declared; CWMP 1.0 is assumed.':
    'Kein cwmp-Namensraum ist angegeben; angenommen wird CWMP 1.0.',
  'The cwmp namespace is misspelt ({detail}); CWMP 1.0 is assumed.':
    'Der cwmp-Namensraum ist falsch geschrieben ({detail}); angenommen wird CWMP 1.0.',
  'The message carries no cwmp:ID.': 'Die Nachricht trägt keine cwmp:ID.',
  '{detail} came without a Value.': '{detail} kam ohne Value.',
  'Values came without xsi:type; read as strings.': 'Werte kamen ohne xsi:type; gelesen als Text.',
} satisfies Words;
