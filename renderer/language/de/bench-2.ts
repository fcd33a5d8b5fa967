import type { Words } from '../catalogue.ts';

export default {
  'becomes {type} of {organization}; shared user {user}':
    'wird zu {type} von {organization}; gemeinsamer Benutzer {user}',
  'Remove {productClass}': '{productClass} entfernen',
  'Another type': 'Ein weiterer Typ',
  'Six hexadecimal digits.': 'Sechs hexadezimale Ziffern.',
  'Becomes a': 'Wird zu',
  'Shared user': 'Gemeinsamer Benutzer',
  'Shared password': 'Gemeinsames Passwort',
  'Goes into the vault of this laptop; it is not shown again.':
    'Geht in den Tresor dieses Laptops; es wird nicht wieder gezeigt.',
  'All six are needed: the shared credentials tell a router of yours from any other.':
    'Alle sechs sind nötig: An den gemeinsamen Zugangsdaten erkennt man einen eigenen Router.',
  'Switching on…': 'Wird eingeschaltet …',
  'Switch on': 'Einschalten',
  'Nothing is asked of a stranger': 'Von einem Unbekannten wird nichts verlangt',
  'Operations belong to a device of the inventory. Create one with this serial number, and the CPE is matched to it.':
    'Vorgänge gehören zu einem Gerät des Bestands. Legen Sie eines mit dieser Seriennummer an, und das CPE wird ihm zugeordnet.',
  'No operation yet': 'Noch kein Vorgang',
  'Reboot it, read it or apply its settings from the device’s page: each step appears here as it happens.':
    'Starten Sie es auf der Seite des Geräts neu, lesen Sie es oder wenden Sie seine Einstellungen an: jeder Schritt erscheint hier, wie er geschieht.',
  'asked for {time} by {who}': 'verlangt {time} von {who}',
  Took: 'Dauer',
  Running: 'Läuft',
  'Aborted: {why}': 'Abgebrochen: {why}',
  'Reading the session…': 'Die Sitzung wird gelesen …',
  'No message was kept': 'Keine Nachricht wurde behalten',
  'Only the last sessions of a CPE are kept with their messages.':
    'Nur von den letzten Sitzungen eines CPE werden die Nachrichten behalten.',
  'Export this session': 'Diese Sitzung exportieren',
  '{count} messages': { one: '{count} Nachricht', other: '{count} Nachrichten' },
  '{size} in': '{size} herein',
  '{size} out': '{size} hinaus',
  'No session is kept': 'Keine Sitzung ist aufbewahrt',
  'The last sessions of a CPE appear here from its next Inform on, each with its messages.':
    'Die letzten Sitzungen eines CPE erscheinen hier von seinem nächsten Inform an, jede mit ihren Nachrichten.',
  'Open each new session': 'Jede neue Sitzung öffnen',
  'Looking it up in the inventory…': 'Es wird im Bestand nachgeschlagen …',
  'Same serial number': 'Gleiche Seriennummer',
  'Same serial number, and so have {count} other devices': {
    one: 'Gleiche Seriennummer, und die hat noch {count} anderes Gerät',
    other: 'Gleiche Seriennummer, und die haben noch {count} andere Geräte',
  },
  'Which of them it is, is not guessed: correct the serial numbers first.':
    'Welches davon es ist, wird nicht geraten: berichtigen Sie zuerst die Seriennummern.',
  'It is in the inventory. The ACS knows it from its next Inform on: ask it to call, or wait.':
    'Es ist im Bestand. Der ACS kennt es von seinem nächsten Inform an: bitten Sie es anzurufen, oder warten Sie.',
  'Created on this laptop. The ACS knows it from its next Inform on: ask it to call, or wait.':
    'Auf diesem Laptop angelegt. Der ACS kennt es von seinem nächsten Inform an: bitten Sie es anzurufen, oder warten Sie.',
  'A stranger: no device in the inventory has this serial number.':
    'Ein Unbekannter: kein Gerät im Bestand hat diese Seriennummer.',
  'It is answered and shown here, and nothing is sent to it. Create a device with this serial number to act on it.':
    'Ihm wird geantwortet, und er wird hier gezeigt; gesendet wird ihm nichts. Legen Sie ein Gerät mit dieser Seriennummer an, um mit ihm zu arbeiten.',
  'Create device…': 'Gerät anlegen …',
  '{count} strangers call, and cannot join: a run takes only devices of the inventory.': {
    one: '{count} Unbekannter meldet sich und kann nicht mitmachen: Ein Lauf nimmt nur Geräte des Bestands.',
    other: '{count} Unbekannte melden sich und können nicht mitmachen: Ein Lauf nimmt nur Geräte des Bestands.',
  },
  'Choose each in the list: there it is let in, or becomes a device.':
    'Wählen Sie jeden in der Liste: Dort wird er zugelassen oder zum Gerät.',
  'Create a device for each, or onboard all of their type at once.':
    'Legen Sie für jeden ein Gerät an, oder nehmen Sie alle dieses Typs auf einmal auf.',
  'Show the newest': 'Den neuesten zeigen',
  Message: 'Nachricht',
  At: 'Um',
  'Messages of the session': 'Nachrichten der Sitzung',
  'Empty POST': 'Leerer POST',
  'Empty {status}': 'Leer {status}',
  Empty: 'Leer',
  'DHCP is off': 'DHCP ist aus',
  'Turn on…': 'Einschalten …',
  'With the ACS on, it can give a router its address and the ACS URL.':
    'Ist der ACS an, kann es einem Router seine Adresse und die ACS-URL geben.',
  'For a router whose WAN port is plugged into this laptop: gives it an address and the ACS URL.':
    'Für einen Router, dessen WAN-Anschluss an diesem Laptop steckt: gibt ihm eine Adresse und die ACS-URL.',
  'It ended. {words}': 'Es hat geendet. {words}',
  'DHCP is on': 'DHCP ist an',
  'DHCP is starting': 'DHCP startet',
  'Asking whether another DHCP server answers on {name}…':
    'Es wird gefragt, ob auf {name} ein anderer DHCP-Server antwortet …',
  'Asking whether another DHCP server answers on {name}, {left} s left…':
    'Es wird gefragt, ob auf {name} ein anderer DHCP-Server antwortet, noch {left} s …',
  'On {name}, {address}/{prefix}.': 'Auf {name}, {address}/{prefix}.',
  'Nothing is plugged into {name} now.': 'An {name} steckt gerade nichts.',
  'Nobody has asked yet: plug a router’s WAN port in.':
    'Noch hat niemand gefragt: stecken Sie den WAN-Anschluss eines Routers an.',
  'All {most} addresses are given.': 'Alle {most} Adressen sind vergeben.',
  'One comes free ten minutes after its router was unplugged, or turn DHCP off and on.':
    'Eine wird zehn Minuten, nachdem ihr Router abgesteckt wurde, frei; oder schalten Sie DHCP aus und wieder ein.',
  'Bare URL in option 43': 'Bloße URL in Option 43',
  'For all CPEs of this maker ({oui}), when they read nothing else':
    'Für alle CPEs dieses Herstellers ({oui}), wenn sie nichts anderes lesen',
  'Give addresses?': 'Adressen vergeben?',
  'Give addresses on {name}?': 'Auf {name} Adressen vergeben?',
  'Whatever asks on this network gets an address from {address}, and the ACS URL with it. Only for a cable that leads to routers on your bench, never for a customer’s or an office network.':
    'Wer in diesem Netz fragt, bekommt von {address} eine Adresse und dazu die ACS-URL. Nur für ein Kabel, das zu Routern auf Ihrer Werkbank führt, nie für das Netz eines Kunden oder eines Büros.',
  'Asking for other servers…': 'Es wird nach anderen Servern gefragt …',
  'Give addresses': 'Adressen vergeben',
  'First it asks for four seconds whether another DHCP server answers, and does not start where one does. It ends when the address of this interface changes, when the ACS is turned off, and when another server appears.':
    'Zuerst fragt es vier Sekunden lang, ob ein anderer DHCP-Server antwortet, und startet nicht, wo einer antwortet. Es endet, wenn sich die Adresse dieser Schnittstelle ändert, wenn der ACS ausgeschaltet wird und wenn ein anderer Server auftaucht.',
  'This computer has no interface with the address {address} now.':
    'Dieser Computer hat gerade keine Schnittstelle mit der Adresse {address}.',
  'Plug the cable in, then try again.': 'Stecken Sie das Kabel ein, und versuchen Sie es dann erneut.',
  'On Linux, once as root: sysctl -w net.ipv4.ip_unprivileged_port_start=67 (until the next restart of the computer), or setcap cap_net_bind_service=+ep on the program that runs Demarc.':
    'Unter Linux einmal als root: sysctl -w net.ipv4.ip_unprivileged_port_start=67 (bis zum nächsten Start des Computers), oder setcap cap_net_bind_service=+ep auf das Programm, das Demarc ausführt.',
  'On Windows no right is needed; allow Demarc in the firewall when it asks, for private networks, and stop Internet connection sharing.':
    'Unter Windows braucht es kein Recht; erlauben Sie Demarc in der Firewall, wenn sie fragt, für private Netze, und beenden Sie die Internetverbindungsfreigabe.',
  'On macOS start Demarc once with sudo, and turn Internet Sharing off.':
    'Unter macOS starten Sie Demarc einmal mit sudo, und schalten Sie die Internetfreigabe aus.',
  'Start Demarc as a user who may use ports below 1024.':
    'Starten Sie Demarc als ein Benutzer, der Ports unter 1024 benutzen darf.',
  'has this address': 'hat diese Adresse',
  'was offered this address': 'bekam diese Adresse angeboten',
  'asks for its ACS': 'fragt nach seinem ACS',
  'does not say that it is a CPE': 'sagt nicht, dass es ein CPE ist',
  'The port is a number, usually 7547.': 'Der Port ist eine Zahl, meist 7547.',
  'The highest port is 65535.': 'Der höchste Port ist 65535.',
  '{minutes}:{seconds} min': '{minutes}:{seconds} min',
  'Search in {label}': 'In {label} suchen',
  'Search the XML': 'Im XML suchen',
  'Previous match': 'Voriger Treffer',
  'Next match': 'Nächster Treffer',
  'not found': 'nicht gefunden',
  '{current} of {count} or more': '{current} von {count} oder mehr',
  '{current} of {count}': '{current} von {count}',
} satisfies Words;
