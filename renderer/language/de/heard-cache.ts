import type { Words } from '../catalogue.ts';

export default {
  'A newer Demarc has taken over this outbox.': 'Ein neueres Demarc hat diesen Postausgang übernommen.',
  'Reload this window.': 'Laden Sie dieses Fenster neu.',
  'on that day': 'an diesem Tag',
  'less long ago than that': 'weniger lange her',
  'longer ago than that': 'länger her',
  'whether it is up or down': 'ob es erreichbar ist',
  'the device type': 'der Gerätetyp',
  'the organization': 'die Organisation',
  'org:"Campus North"': 'org:"Campus North"',
  'the software version': 'die Softwareversion',
  'the hardware version': 'die Hardwareversion',
  'the location': 'der Standort',
  'whether its coordinates are known': 'ob seine Koordinaten bekannt sind',
  'the customer': 'der Kunde',
  'the serial number, separators aside': 'die Seriennummer, ohne Trennzeichen',
  'the alternative serial number, where this laptop knows it': 'die zweite Seriennummer, wo dieser Laptop sie kennt',
  'the name': 'der Name',
  'the IP address': 'die IP-Adresse',
  'the manufacturer': 'der Hersteller',
  'the description': 'die Beschreibung',
  'when it went up or down': 'wann es erreichbar oder unerreichbar wurde',
  'when it last informed': 'wann es sich zuletzt meldete',
  'when it was last configured': 'wann es zuletzt konfiguriert wurde',
  'when an audit on this laptop last saw it': 'wann eine Inventur auf diesem Laptop es zuletzt sah',
  'when its record was made': 'wann sein Datensatz angelegt wurde',
  'whether it is switched on in the inventory': 'ob es im Bestand eingeschaltet ist',
  'what the control server still has to do to it': 'was der Steuerserver noch mit ihm zu tun hat',
  'what is saved on this laptop and has not landed': 'was auf diesem Laptop gespeichert und nicht angekommen ist',
  'the number of the record': 'die Nummer des Datensatzes',
  'any of the searched fields; to leave a word out: -text:spare':
    'ein beliebiges der durchsuchten Felder; um ein Wort auszuschließen: -text:spare',
  'The quotation mark is not closed.': 'Das Anführungszeichen ist nicht geschlossen.',
  'After the closing quotation mark comes a space or a comma.':
    'Nach dem schließenden Anführungszeichen kommt ein Leerzeichen oder ein Komma.',
  ' Did you mean {close}?': 'Meinten Sie {close}?',
  'No field is called “{name}”, so this is searched as a text.{hint}':
    'Kein Feld heißt „{name}“, deshalb wird das als Text gesucht.{hint}',
  'Say what to look for, for example {example}': 'Sagen Sie, wonach gesucht wird, zum Beispiel {example}',
  'It is one of these: {join}.': 'Es ist eines von diesen: {join}.',
  'A version usually has a number in it; compared as a text.':
    'In einer Version steht meist eine Zahl; verglichen wird als Text.',
  'Say an age with its unit (30m, 12h, 7d, 2w, 3mo, 1y) or a day such as 2024-01-15.':
    'Nennen Sie ein Alter mit seiner Einheit (30m, 12h, 7d, 2w, 3mo, 1y) oder einen Tag wie 2024-01-15.',
  'This is a whole number.': 'Das ist eine ganze Zahl.',
  'This control server tells no names of organizations: use the number.':
    'Dieser Steuerserver nennt keine Namen von Organisationen: nehmen Sie die Nummer.',
  'No organization here is called so.': 'Keine Organisation hier heißt so.',
  'No device type here is called so; the short names in the list are searched.':
    'Kein Gerätetyp hier heißt so; gesucht wird in den Kurznamen der Liste.',
  'Demarc ended while it was sent.': 'Demarc endete, während es gesendet wurde.',
  'The device it belongs to was never created.': 'Das Gerät, zu dem es gehört, wurde nie angelegt.',
  'The connection to the sender broke.': 'Die Verbindung zum Sender brach ab.',
  'the server lists it': 'der Server führt es auf',
  'It was sent, the answer was lost, and the server does not list it: the device may have done it already, or never heard of it.':
    'Es wurde gesendet, die Antwort ging verloren, und der Server führt es nicht auf: vielleicht hat das Gerät es schon getan, vielleicht nie davon gehört.',
  'The token was refused.': 'Das Token wurde abgelehnt.',
  'The serial exists; whose record it is could not be read.':
    'Die Seriennummer gibt es; wessen Datensatz es ist, ließ sich nicht lesen.',
  'this server keeps no documents; it stays here': 'dieser Server verwahrt keine Dokumente; es bleibt hier',
  'The control server asks to wait ({status}).': 'Der Steuerserver bittet zu warten ({status}).',
  'A proxy wants a log-in.': 'Ein Proxy will eine Anmeldung.',
  'The control server answered {status}; whether it did it is not known.':
    'Der Steuerserver antwortete {status}; ob er es getan hat, ist nicht bekannt.',
  'it was gone already': 'es war schon weg',
  'The answer ({status}) was no JSON.': 'Die Antwort ({status}) war kein JSON.',
  'The answer does not name the document that was sent.': 'Die Antwort nennt das gesendete Dokument nicht.',
  'The answer to the create names no record.': 'Die Antwort auf das Anlegen nennt keinen Datensatz.',
  'the server has these values already': 'der Server hat diese Werte schon',
  'it is gone from the server': 'auf dem Server gibt es ihn nicht mehr',
  'it was already queued on the server': 'es stand auf dem Server schon aus',
  'it was found by its serial after the answer had been lost':
    'es wurde nach verlorener Antwort an seiner Seriennummer gefunden',
  '“{words}” was asked for more than {value} ago and has not been sent. Is it still wanted?':
    '„{words}“ wurde vor mehr als {value} verlangt und nicht gesendet. Ist es noch gewollt?',
  'It left before this window knew of it.': 'Es ging hinaus, bevor dieses Fenster davon wusste.',
  'this entry is not in conflict': 'dieser Eintrag hat keinen Konflikt',
  'this conflict has no fields': 'dieser Konflikt hat keine Felder',
  '{describeIntent} (the record with this serial was used)':
    '{describeIntent} (der Datensatz mit dieser Seriennummer wurde genommen)',
  'this entry was not refused': 'dieser Eintrag wurde nicht abgewiesen',
  'this entry has no values': 'dieser Eintrag hat keine Werte',
  'it is being sent at this moment': 'er wird gerade gesendet',
} satisfies Words;
