import type { Words } from '../catalogue.ts';

export default {
  'it is no campaign': 'es ist keine Kampagne',
  'it is no firmware image': 'es ist kein Firmware-Image',
  'the new record has no number': 'der neue Datensatz hat keine Nummer',
  'it is not JSON': 'es ist kein JSON',
  'it is no device record': 'es ist kein Datensatz eines Geräts',
  'it is no setting': 'es ist keine Einstellung',
  'it is no change feed': 'es ist kein Änderungsstrom',
  'Demarc ended after it was sent, before an answer was written down.':
    'Demarc endete nach dem Senden, bevor eine Antwort aufgeschrieben war.',
  'no secure connection to it can be made': 'eine sichere Verbindung zu ihm kommt nicht zustande',
  'its certificate is not valid today; look at the clock of the router and of this computer':
    'sein Zertifikat gilt heute nicht; sehen Sie nach der Uhr des Routers und dieses Computers',
  'The file of this image lies on the control server, and its API does not hand it out.':
    'Die Datei dieses Images liegt auf dem Steuerserver, und seine API gibt sie nicht heraus.',
  'This interface does not let the question out.': 'Diese Schnittstelle lässt die Frage nicht hinaus.',
  'No socket could be opened on this interface.': 'Auf dieser Schnittstelle ließ sich kein Socket öffnen.',
  'the Windows firewall': 'die Windows-Firewall',
  'the macOS firewall': 'die macOS-Firewall',
  'System Settings, Network, Firewall, Options: allow incoming connections for Demarc':
    'Systemeinstellungen, Netzwerk, Firewall, Optionen: eingehende Verbindungen für Demarc erlauben',
  'The neighbour table of this computer cannot be read.': 'Die Nachbartabelle dieses Computers lässt sich nicht lesen.',
  'it answered with status {status} and nothing that says it did it':
    'er antwortete mit Status {status} und nichts, was sagt, dass er es getan hat',
  'nothing listens at its TR-064 address': 'unter seiner TR-064-Adresse lauscht nichts',
  'this computer no longer has the address of the scan': 'dieser Computer hat die Adresse der Suche nicht mehr',
  'it cannot be reached{value}': 'er ist nicht erreichbar{value}',
  'it asks for the password in a way that would let others on the LAN read it':
    'er fragt so nach dem Passwort, dass andere im LAN es lesen könnten',
  'uses a private MAC, which names no vendor': 'benutzt eine private MAC, die keinen Hersteller nennt',
  'it does not know the action': 'er kennt die Aktion nicht',
  'it does not take the URL as it is written': 'er nimmt die URL nicht an, wie sie geschrieben ist',
  'the action failed': 'die Aktion ist gescheitert',
  'the URL is not one it takes': 'die URL ist keine, die er annimmt',
  'this user may not do it': 'dieser Benutzer darf es nicht',
  'an internal error': 'ein interner Fehler',
} satisfies Words;
