import type { Words } from '../catalogue.ts';

export default {
  'By TR-064': 'Mit TR-064',
  'The router offers to be told. It asks for the user and password of its web page.':
    'Der Router lässt es sich sagen. Er fragt nach Benutzer und Passwort seiner Webseite.',
  User: 'Benutzer',
  'Where it knows no users: dslf-config.': 'Wo er keine Benutzer kennt: dslf-config.',
  'Used once, then forgotten.': 'Einmal benutzt, dann vergessen.',
  'Telling it…': 'Wird gesagt …',
  'Tell it': 'Ihm sagen',
  'The router shows another certificate than the one you trusted.':
    'Der Router zeigt ein anderes Zertifikat als das, dem Sie trauten.',
  'A reset or an update can make a new one. So does somebody who stands in between: compare the fingerprint first.':
    'Ein Reset oder ein Update kann ein neues machen. Das tut aber auch, wer dazwischen steht: vergleichen Sie zuerst den Fingerabdruck.',
  'The router takes orders over TLS, with a certificate it signed itself.':
    'Der Router nimmt Aufträge über TLS an, mit einem selbst unterschriebenen Zertifikat.',
  'Compare the fingerprint with the one its web page or label shows, or be sure that the cable leads to it. The password was not sent.':
    'Vergleichen Sie den Fingerabdruck mit dem auf seiner Webseite oder seinem Etikett, oder seien Sie sicher, dass das Kabel zu ihm führt. Das Passwort wurde nicht gesendet.',
  'Trust it for this router and tell it': 'Ihm für diesen Router trauen und ihm sagen',
  'not available': 'nicht vorhanden',
  'seen {last} · first {first}': 'gesehen {last} · zuerst {first}',
  Addresses: 'Adressen',
  'Address {number}': 'Adresse {number}',
  'What was told, and by whom': 'Was gesagt wurde, und von wem',
  Ports: 'Ports',
  'Seen by': 'Gesehen über',
  'by last address: likely, not sure': 'nach letzter Adresse: wahrscheinlich, nicht sicher',
  Adopt: 'Übernehmen',
  'Copy everything': 'Alles kopieren',
  open: 'offen',
  'closed: it answered, nothing listens': 'geschlossen: es antwortete, nichts lauscht',
  'no answer': 'keine Antwort',
  'Not asked. Choose “Try ports” beside the interface, then scan again.':
    'Nicht gefragt. Wählen Sie neben der Schnittstelle „Ports probieren“, und suchen Sie dann noch einmal.',
  'Asking the host what it has seen.': 'Der Host wird gefragt, was er gesehen hat.',
  Neighbour: 'Nachbar',
  'Forget what was found': 'Das Gefundene vergessen',
  'Asking everybody on {name}. Who answers appears here at once.':
    'Alle auf {name} werden gefragt. Wer antwortet, erscheint sofort hier.',
  'the network': 'das Netz',
  'Nobody has been asked yet': 'Noch wurde niemand gefragt',
  'See what is on the network of one interface: routers, access points and whatever else announces itself, matched to the inventory. Nothing is sent before you press Scan.':
    'Sehen Sie, was im Netz einer Schnittstelle ist: Router, Access Points und was sich sonst meldet, dem Bestand zugeordnet. Nichts wird gesendet, bevor Sie „Scannen“ drücken.',
  'Stopped before anybody answered': 'Angehalten, bevor jemand antwortete',
  'Nobody answered': 'Niemand antwortete',
  'Nothing on {name} announces itself. Check the cable and the interface, or try ports as well: that finds devices which keep silent.':
    'Nichts auf {name} meldet sich von selbst. Prüfen Sie Kabel und Schnittstelle, oder probieren Sie auch Ports: das findet Geräte, die schweigen.',
  'this interface': 'dieser Schnittstelle',
  'Open its web page': 'Seine Webseite öffnen',
  'Point at this ACS': 'Auf diesen ACS richten',
  'Point {name} at this ACS': '{name} auf diesen ACS richten',
  'By DHCP': 'Mit DHCP',
  'Where its WAN port is plugged into this computer, the bench DHCP tells it the URL by itself.':
    'Steckt sein WAN-Anschluss an diesem Computer, sagt ihm das DHCP der Werkbank die URL von selbst.',
  'The ACS does not listen on {address}, so the router could not call it. Turn it on for that interface first.':
    'Der ACS lauscht nicht auf {address}, der Router könnte ihn also nicht anrufen. Schalten Sie ihn zuerst für diese Schnittstelle ein.',
  'this network': 'dieses Netz',
  'By hand': 'Von Hand',
  'Maker of the router': 'Hersteller des Routers',
  'Stop the scan': 'Die Suche anhalten',
  'Scan for neighbours': 'Nach Nachbarn suchen',
  'refresh discover': 'aktualisieren entdecken suchen',
  'Try ports in the whole network?': 'Im ganzen Netz Ports probieren?',
  '{words}. It takes minutes, others on this network may notice, and some networks do not allow it.':
    '{words}. Das dauert Minuten, andere in diesem Netz können es bemerken, und manche Netze erlauben es nicht.',
  'Try them all': 'Alle probieren',
  waits: 'wartet',
  'not possible here': 'hier nicht möglich',
  stopped: 'angehalten',
  'Ways of asking': 'Wege zu fragen',
  'none open': 'keine offen',
  'looking…': 'wird nachgesehen …',
  'Not in the inventory': 'Nicht im Bestand',
  '{count} records {words}': { one: '{count} Datensatz {words}', other: '{count} Datensätze {words}' },
  '{words}, likely': '{words}, wahrscheinlich',
  Inventory: 'Bestand',
  Vendor: 'Hersteller',
  Model: 'Modell',
  'Up for': 'Läuft seit',
  'Open ports': 'Offene Ports',
  'Install the tr069-client package, then open TR069 in WinBox or WebFig, type the URL into ACS URL and switch Enabled on.':
    'Installieren Sie das Paket tr069-client, öffnen Sie dann TR069 in WinBox oder WebFig, tippen Sie die URL in ACS URL und schalten Sie Enabled ein.',
  'Open Internet, Account Information, then Provider Services, and allow automatic configuration by the provider. Its pages show no ACS URL: give it by TR-064 or by DHCP.':
    'Öffnen Sie Internet, Zugangsdaten, dann Anbieter-Dienste, und erlauben Sie die automatische Einrichtung durch den Anbieter. Seine Seiten zeigen keine ACS-URL: geben Sie sie mit TR-064 oder DHCP.',
  'Open Advanced, System Tools, then CWMP Settings (TR-069 on older ones). Switch CWMP on and type the URL into ACS URL.':
    'Öffnen Sie Advanced, System Tools, dann CWMP Settings (auf älteren TR-069). Schalten Sie CWMP ein und tippen Sie die URL in ACS URL.',
  'Log in as the operator’s user, not the subscriber’s. Open System Tools (or Network Application), then TR-069, and type the URL into ACS URL.':
    'Melden Sie sich als Benutzer des Betreibers an, nicht des Teilnehmers. Öffnen Sie System Tools (oder Network Application), dann TR-069, und tippen Sie die URL in ACS URL.',
  'Log in as the operator’s user. Open Management & Diagnosis (Administration on older ones), then TR-069, and type the URL into ACS URL.':
    'Melden Sie sich als Benutzer des Betreibers an. Öffnen Sie Management & Diagnosis (auf älteren Administration), dann TR-069, und tippen Sie die URL in ACS URL.',
  'Open Maintenance, then TR-069 Client. Switch Inform on and type the URL into ACS URL.':
    'Öffnen Sie Maintenance, dann TR-069 Client. Schalten Sie Inform ein und tippen Sie die URL in ACS URL.',
  'Technicolor and Vantiva': 'Technicolor und Vantiva',
  'Log in as the operator’s user, open the CWMP tile and type the URL into ACS URL. Where the tile is missing the operator has taken it away: use DHCP.':
    'Melden Sie sich als Benutzer des Betreibers an, öffnen Sie die Kachel CWMP und tippen Sie die URL in ACS URL. Fehlt die Kachel, hat der Betreiber sie weggenommen: nehmen Sie DHCP.',
  'Most models speak no TR-069. On those that do, open Services or System, look for TR-069, and type the URL into ACS URL.':
    'Die meisten Modelle sprechen kein TR-069. Auf denen, die es tun, öffnen Sie Services oder System, suchen Sie TR-069 und tippen Sie die URL in ACS URL.',
  'Another maker': 'Ein anderer Hersteller',
  'Look for TR-069, CWMP or Remote Management under Administration, Management or Maintenance; often only the operator’s user sees it. Type the URL into ACS URL.':
    'Suchen Sie unter Administration, Management oder Maintenance nach TR-069, CWMP oder Remote Management; oft sieht es nur der Benutzer des Betreibers. Tippen Sie die URL in ACS URL.',
  'The router took the URL {url}. Its first session appears in Bench.':
    'Der Router hat die URL {url} angenommen. Seine erste Sitzung erscheint auf der Werkbank.',
  'The router does not accept this user and password. Try the ones of its web page, or of its label.':
    'Der Router nimmt diesen Benutzer und dieses Passwort nicht an. Versuchen Sie die seiner Webseite oder seines Etiketts.',
  'it gave no reason': 'er gab keinen Grund an',
  'The router refused: {reason}. Type the URL into its web page instead.':
    'Der Router lehnte ab: {reason}. Tippen Sie die URL stattdessen in seine Webseite.',
  'The router refused: {reason} (UPnP error {code}). Type the URL into its web page instead.':
    'Der Router lehnte ab: {reason} (UPnP-Fehler {code}). Tippen Sie die URL stattdessen in seine Webseite.',
  'The router was not reached: {words}. Check the cable, then scan again.':
    'Der Router wurde nicht erreicht: {words}. Prüfen Sie das Kabel, und suchen Sie dann noch einmal.',
  'Neighbour table': 'Nachbartabelle',
  'UPnP description': 'UPnP-Beschreibung',
  'Its web page': 'Seine Webseite',
  'MAC prefix': 'MAC-Präfix',
  'Its interface': 'Seine Schnittstelle',
  Board: 'Platine',
  'Software ID': 'Software-ID',
  Service: 'Dienst',
  'Web page': 'Webseite',
  'Page title': 'Seitentitel',
  Server: 'Server',
  Management: 'Verwaltung',
  'TR-064 address': 'TR-064-Adresse',
  'TR-064 sessions': 'TR-064-Sitzungen',
  'by serial number': 'nach Seriennummer',
  'by MAC': 'nach MAC',
  'by last address': 'nach letzter Adresse',
} satisfies Words;
