import type { Words } from '../catalogue.ts';

export default {
  'By TR-064': 'Par TR-064',
  'The router offers to be told. It asks for the user and password of its web page.':
    'Le routeur accepte qu’on le lui dise. Il demande l’utilisateur et le mot de passe de sa page web.',
  User: 'Utilisateur',
  'Where it knows no users: dslf-config.': 'Où il ne connaît pas d’utilisateurs : dslf-config.',
  'Used once, then forgotten.': 'Utilisé une fois, puis oublié.',
  'Telling it…': 'On le lui dit…',
  'Tell it': 'Le lui dire',
  'The router shows another certificate than the one you trusted.':
    'Le routeur montre un autre certificat que celui auquel vous vous étiez fié.',
  'A reset or an update can make a new one. So does somebody who stands in between: compare the fingerprint first.':
    'Une réinitialisation ou une mise à jour peut en faire un nouveau. Quelqu’un qui se tient entre les deux aussi : comparez d’abord l’empreinte.',
  'The router takes orders over TLS, with a certificate it signed itself.':
    'Le routeur prend des ordres par TLS, avec un certificat qu’il a signé lui-même.',
  'Compare the fingerprint with the one its web page or label shows, or be sure that the cable leads to it. The password was not sent.':
    'Comparez l’empreinte avec celle de sa page web ou de son étiquette, ou soyez sûr que le câble mène à lui. Le mot de passe n’a pas été envoyé.',
  'Trust it for this router and tell it': 'S’y fier pour ce routeur et le lui dire',
  'not available': 'pas disponible',
  'seen {last} · first {first}': 'vu {last} · d’abord {first}',
  Addresses: 'Adresses',
  'Address {number}': 'Adresse {number}',
  'What was told, and by whom': 'Ce qui a été dit, et par qui',
  Ports: 'Ports',
  'Seen by': 'Vu par',
  'by last address: likely, not sure': 'par dernière adresse : probable, pas sûr',
  Adopt: 'Adopter',
  'Copy everything': 'Tout copier',
  open: 'ouvert',
  'closed: it answered, nothing listens': 'fermé : il a répondu, rien n’écoute',
  'no answer': 'pas de réponse',
  'Not asked. Choose “Try ports” beside the interface, then scan again.':
    'Pas demandé. Choisissez « Essayer les ports » à côté de l’interface, puis balayez de nouveau.',
  'Asking the host what it has seen.': 'On demande à l’hôte ce qu’il a vu.',
  Neighbour: 'Voisin',
  'Forget what was found': 'Oublier ce qui a été trouvé',
  'Asking everybody on {name}. Who answers appears here at once.':
    'On interroge tout le monde sur {name}. Qui répond apparaît aussitôt ici.',
  'the network': 'le réseau',
  'Nobody has been asked yet': 'On n’a encore interrogé personne',
  'See what is on the network of one interface: routers, access points and whatever else announces itself, matched to the inventory. Nothing is sent before you press Scan.':
    'Voyez ce qu’il y a sur le réseau d’une interface : routeurs, points d’accès et tout ce qui s’annonce, associé à l’inventaire. Rien n’est envoyé avant que vous n’appuyiez sur Balayer.',
  'Stopped before anybody answered': 'Arrêté avant que personne ne réponde',
  'Nobody answered': 'Personne n’a répondu',
  'Nothing on {name} announces itself. Check the cable and the interface, or try ports as well: that finds devices which keep silent.':
    'Rien ne s’annonce sur {name}. Vérifiez le câble et l’interface, ou essayez aussi les ports : cela trouve les appareils qui se taisent.',
  'this interface': 'cette interface',
  'Open its web page': 'Ouvrir sa page web',
  'Point at this ACS': 'Pointer vers cet ACS',
  'Point {name} at this ACS': 'Pointer {name} vers cet ACS',
  'By DHCP': 'Par DHCP',
  'Where its WAN port is plugged into this computer, the bench DHCP tells it the URL by itself.':
    'Là où son port WAN est branché à cet ordinateur, le DHCP du banc lui dit l’URL de lui-même.',
  'The ACS does not listen on {address}, so the router could not call it. Turn it on for that interface first.':
    'L’ACS n’écoute pas sur {address} : le routeur ne pourrait donc pas l’appeler. Mettez-le d’abord en marche pour cette interface.',
  'this network': 'ce réseau',
  'By hand': 'À la main',
  'Maker of the router': 'Fabricant du routeur',
  'Stop the scan': 'Arrêter le balayage',
  'Scan for neighbours': 'Chercher des voisins',
  'refresh discover': 'actualiser découvrir chercher',
  'Try ports in the whole network?': 'Essayer les ports dans tout le réseau ?',
  '{words}. It takes minutes, others on this network may notice, and some networks do not allow it.':
    '{words}. Cela prend des minutes, d’autres sur ce réseau peuvent le remarquer, et certains réseaux ne le permettent pas.',
  'Try them all': 'Les essayer tous',
  waits: 'attend',
  'not possible here': 'pas possible ici',
  stopped: 'arrêté',
  'Ways of asking': 'Façons d’interroger',
  'none open': 'aucun ouvert',
  'looking…': 'on regarde…',
  'Not in the inventory': 'Pas dans l’inventaire',
  '{count} records {words}': {
    one: '{count} fiche {words}',
    many: '{count} fiches {words}',
    other: '{count} fiches {words}',
  },
  '{words}, likely': '{words}, probable',
  Inventory: 'Inventaire',
  Vendor: 'Fabricant',
  Model: 'Modèle',
  'Up for': 'En marche depuis',
  'Open ports': 'Ports ouverts',
  'Install the tr069-client package, then open TR069 in WinBox or WebFig, type the URL into ACS URL and switch Enabled on.':
    'Installez le paquet tr069-client, ouvrez TR069 dans WinBox ou WebFig, tapez l’URL dans ACS URL et activez Enabled.',
  'Open Internet, Account Information, then Provider Services, and allow automatic configuration by the provider. Its pages show no ACS URL: give it by TR-064 or by DHCP.':
    'Ouvrez Internet, Informations de compte, puis Services du fournisseur, et autorisez la configuration automatique par le fournisseur. Ses pages ne montrent pas d’URL d’ACS : donnez-la par TR-064 ou par DHCP.',
  'Open Advanced, System Tools, then CWMP Settings (TR-069 on older ones). Switch CWMP on and type the URL into ACS URL.':
    'Ouvrez Advanced, System Tools, puis CWMP Settings (TR-069 sur les anciens). Activez CWMP et tapez l’URL dans ACS URL.',
  'Log in as the operator’s user, not the subscriber’s. Open System Tools (or Network Application), then TR-069, and type the URL into ACS URL.':
    'Identifiez-vous comme l’utilisateur de l’opérateur, pas celui de l’abonné. Ouvrez System Tools (ou Network Application), puis TR-069, et tapez l’URL dans ACS URL.',
  'Log in as the operator’s user. Open Management & Diagnosis (Administration on older ones), then TR-069, and type the URL into ACS URL.':
    'Identifiez-vous comme l’utilisateur de l’opérateur. Ouvrez Management & Diagnosis (Administration sur les anciens), puis TR-069, et tapez l’URL dans ACS URL.',
  'Open Maintenance, then TR-069 Client. Switch Inform on and type the URL into ACS URL.':
    'Ouvrez Maintenance, puis TR-069 Client. Activez Inform et tapez l’URL dans ACS URL.',
  'Technicolor and Vantiva': 'Technicolor et Vantiva',
  'Log in as the operator’s user, open the CWMP tile and type the URL into ACS URL. Where the tile is missing the operator has taken it away: use DHCP.':
    'Identifiez-vous comme l’utilisateur de l’opérateur, ouvrez la tuile CWMP et tapez l’URL dans ACS URL. Si la tuile manque, l’opérateur l’a retirée : prenez le DHCP.',
  'Most models speak no TR-069. On those that do, open Services or System, look for TR-069, and type the URL into ACS URL.':
    'La plupart des modèles ne parlent pas TR-069. Sur ceux qui le font, ouvrez Services ou System, cherchez TR-069 et tapez l’URL dans ACS URL.',
  'Another maker': 'Un autre fabricant',
  'Look for TR-069, CWMP or Remote Management under Administration, Management or Maintenance; often only the operator’s user sees it. Type the URL into ACS URL.':
    'Cherchez TR-069, CWMP ou Remote Management sous Administration, Management ou Maintenance ; souvent seul l’utilisateur de l’opérateur le voit. Tapez l’URL dans ACS URL.',
  'The router took the URL {url}. Its first session appears in Bench.':
    'Le routeur a pris l’URL {url}. Sa première session apparaît au banc d’essai.',
  'The router does not accept this user and password. Try the ones of its web page, or of its label.':
    'Le routeur n’accepte pas cet utilisateur et ce mot de passe. Essayez ceux de sa page web, ou de son étiquette.',
  'it gave no reason': 'il n’a pas donné de raison',
  'The router refused: {reason}. Type the URL into its web page instead.':
    'Le routeur a refusé : {reason}. Tapez plutôt l’URL dans sa page web.',
  'The router refused: {reason} (UPnP error {code}). Type the URL into its web page instead.':
    'Le routeur a refusé : {reason} (erreur UPnP {code}). Tapez plutôt l’URL dans sa page web.',
  'The router was not reached: {words}. Check the cable, then scan again.':
    'Le routeur n’a pas été joint : {words}. Vérifiez le câble, puis balayez de nouveau.',
  'Neighbour table': 'Table des voisins',
  'UPnP description': 'Description UPnP',
  'Its web page': 'Sa page web',
  'MAC prefix': 'Préfixe MAC',
  'Its interface': 'Son interface',
  Board: 'Carte',
  'Software ID': 'ID du logiciel',
  Service: 'Service',
  'Web page': 'Page web',
  'Page title': 'Titre de la page',
  Server: 'Serveur',
  Management: 'Gestion',
  'TR-064 address': 'Adresse TR-064',
  'TR-064 sessions': 'Sessions TR-064',
  'by serial number': 'par numéro de série',
  'by MAC': 'par MAC',
  'by last address': 'par dernière adresse',
} satisfies Words;
