import type { Words } from '../catalogue.ts';

export default {
  'It is there, and nothing at this computer is in its way, but it never called.':
    'Il est là, et rien sur cet ordinateur ne lui fait obstacle, mais il n’a jamais appelé.',
  'Type the ACS URL into it and restart it: after failed tries it may wait up to 85 minutes before the next.':
    'Tapez-y l’URL de l’ACS et redémarrez-le : après des essais manqués il peut attendre jusqu’à 85 minutes avant le suivant.',
  'On, at {url}': 'En marche, à {url}',
  'The ACS of this laptop is off: nobody can reach it.':
    'L’ACS de ce portable est arrêté : personne ne peut le joindre.',
  'Turn it on, on the interface the device is plugged into.':
    'Mettez-le en marche, sur l’interface où l’appareil est branché.',
  'This computer has lost the address {value}: the cable is out, or DHCP gave another.':
    'Cet ordinateur a perdu l’adresse {value} : le câble est débranché, ou le DHCP en a donné une autre.',
  'the ACS listens on': 'l’ACS écoute sur',
  'Plug the cable in; then turn the ACS off and on again, and compare its URL with the one in the device.':
    'Branchez le câble ; puis arrêtez et remettez l’ACS en marche, et comparez son URL avec celle de l’appareil.',
  'The address {address} is this laptop itself.': 'L’adresse {address} est ce portable lui-même.',
  'Type the address of the device; Neighbours shows who is on this network.':
    'Tapez l’adresse de l’appareil ; Voisins montre qui est sur ce réseau.',
  'No failed attempt came from this address': 'Aucun essai manqué n’est venu de cette adresse',
  'None from this address so far': 'Aucun de cette adresse jusqu’ici',
  'It informed last {when}, before the ACS was turned on':
    'Il a informé en dernier {when}, avant la mise en marche de l’ACS',
  'It does talk: a device at this address informed last {when}.':
    'Il parle bien : un appareil à cette adresse a informé en dernier {when}.',
  'It stands in the list of CPEs. Ask it to call, or wait for its periodic Inform.':
    'Il est dans la liste des CPE. Demandez-lui d’appeler, ou attendez son Inform périodique.',
  'This computer does not tell its subnet': 'Cet ordinateur n’indique pas son sous-réseau',
  'Give this computer an address in the subnet of the device, or the device one in this; a router between the two must let it through.':
    'Donnez à cet ordinateur une adresse dans le sous-réseau de l’appareil, ou à l’appareil une dans celui-ci ; un routeur entre les deux doit le laisser passer.',
  '{address} is on the cable; it answers neither a ping nor a connection':
    '{address} est sur le câble ; il ne répond ni à un ping ni à une connexion',
  'Not tried': 'Pas essayé',
  'Nobody answers at {address} on {value}.': 'Personne ne répond à {address} sur {value}.',
  'Check its power, the cable and the port (LAN or WAN), and whether it has another address now: Neighbours finds it.':
    'Vérifiez son courant, le câble et le port (LAN ou WAN), et s’il a maintenant une autre adresse : Voisins le trouve.',
  'Its ACS URL': 'Son URL d’ACS',
  'Never read from this device': 'Jamais lue de cet appareil',
  'It had no ACS URL when it was last read.': 'Il n’avait pas d’URL d’ACS à la dernière lecture.',
  'It calls another ACS: {slice}': 'Il appelle un autre ACS : {slice}',
  'In the device, type {value} as its ACS URL.': 'Dans l’appareil, tapez {value} comme URL d’ACS.',
  'the URL that stands on the bench': 'l’URL qui se trouve au banc d’essai',
  'lets the port through': 'laisse passer le port',
  'It cannot be asked by this user': 'Cet utilisateur ne peut pas l’interroger',
  'On this computer {name} is on, and nothing says that it lets the port of the ACS through.':
    'Sur cet ordinateur {name} est actif, et rien ne dit qu’il laisse passer le port de l’ACS.',
  'Let it through: {open}': 'Laissez-le passer : {open}',
  'It opens connections and sends nothing.': 'Il ouvre des connexions et n’envoie rien.',
  'Its ACS URL may begin with https://, or a firewall between it and this laptop holds the request back.':
    'Son URL d’ACS commence peut-être par https://, ou un pare-feu entre lui et ce portable retient la requête.',
  'It knocks at {detail}.': 'Il frappe à {detail}.',
  'In the CPE, type the ACS URL exactly as it stands on the bench, with its port.':
    'Dans le CPE, tapez l’URL de l’ACS exactement comme elle se trouve au banc d’essai, avec son port.',
  'It speaks TLS (https) to a port that speaks plain HTTP.': 'Il parle TLS (https) à un port qui parle HTTP en clair.',
  'In the CPE, let the ACS URL begin with http:// instead of https://.':
    'Dans le CPE, faites commencer l’URL d’ACS par http:// au lieu de https://.',
  'Its TLS and ours come to nothing: {detail}.': 'Son TLS et le nôtre ne s’accordent pas : {detail}.',
  'If it does not trust the certificate, load it into the CPE or type the http:// URL; if it is old, allow older TLS in Bench.':
    'S’il ne fait pas confiance au certificat, chargez-le dans le CPE ou saisissez l’URL en http:// ; s’il est ancien, autorisez un TLS plus ancien au banc d’essai.',
  'What it sends is not HTTP.': 'Ce qu’il envoie n’est pas du HTTP.',
  'Something other than a CPE may use this port: compare the address, and the port in its ACS URL.':
    'Autre chose qu’un CPE utilise peut-être ce port : comparez l’adresse, et le port dans son URL d’ACS.',
  'It sends {method}, as a browser does; a CPE sends POST.':
    'Il envoie {method}, comme un navigateur ; un CPE envoie POST.',
  'If you opened the URL in a browser yourself, all is well: the URL belongs into the CPE.':
    'Si vous avez ouvert l’URL vous-même dans un navigateur, tout va bien : l’URL va dans le CPE.',
  'Its ACS URL has the wrong path: it asks for {path}.': 'Son URL d’ACS a le mauvais chemin : il demande {path}.',
  'In the CPE, type the ACS URL exactly as it stands on the bench: it ends with the port and a slash.':
    'Dans le CPE, tapez l’URL de l’ACS exactement comme elle se trouve au banc d’essai : elle finit par le port et une barre oblique.',
  'Its message cannot be read: {detail}': 'Son message ne peut pas être lu : {detail}',
  'Restart the CPE; if it sends the same again, its firmware is broken: update it by its own pages.':
    'Redémarrez le CPE ; s’il renvoie la même chose, son firmware est cassé : mettez-le à jour par ses propres pages.',
  'Its Inform carries no serial number, so nobody can tell who it is.':
    'Son Inform ne porte pas de numéro de série : personne ne peut donc dire qui il est.',
  'Its identity was lost, often by a firmware of another model: restore the serial number or the firmware.':
    'Son identité est perdue, souvent à cause du firmware d’un autre modèle : restaurez le numéro de série ou le firmware.',
  'Two boxes say they have this serial number ({detail}), and cut off each other’s sessions.':
    'Deux appareils disent avoir ce numéro de série ({detail}) et se coupent l’un l’autre leurs sessions.',
  'Unplug one of them, and compare the serial number in its pages with the label on the box.':
    'Débranchez-en un, et comparez le numéro de série de ses pages avec l’étiquette de l’appareil.',
  'It shows a wrong CWMP username: {detail}.': 'Il montre un mauvais nom d’utilisateur CWMP : {detail}.',
  'Set the same username in the CPE and in its inventory record.':
    'Mettez le même nom d’utilisateur dans le CPE et dans sa fiche.',
  'It answers every 401 with a wrong proof, again and again, without a pause.':
    'Il répond à chaque 401 par une preuve fausse, encore et encore, sans pause.',
  'Type username and password into the CPE anew and restart it: it repeats a log-in it keeps from before.':
    'Retapez utilisateur et mot de passe dans le CPE et redémarrez-le : il répète une identification d’avant.',
  'Its CWMP username is right, its password is wrong.':
    'Son nom d’utilisateur CWMP est juste, son mot de passe est faux.',
  'Set the same password in the CPE and in its inventory record.':
    'Mettez le même mot de passe dans le CPE et dans sa fiche.',
  'It is asked for its password (401) and shows none.':
    'On lui demande son mot de passe (401) et il n’en montre aucun.',
  'Type the CWMP username and password of its inventory record into the CPE, or take them out of the record.':
    'Tapez dans le CPE l’utilisateur et le mot de passe CWMP de sa fiche, ou retirez-les de la fiche.',
  'It falls silent in the middle of its sessions.': 'Il se tait au milieu de ses sessions.',
  'Check the line between it and this laptop; if it holds, restart the CPE: it may be overloaded.':
    'Vérifiez la ligne entre lui et ce portable ; si elle tient, redémarrez le CPE : il est peut-être surchargé.',
  'It began anew in the middle of a session: it lost power, restarted, or its line was cut.':
    'Il a recommencé au milieu d’une session : il a perdu le courant, redémarré, ou sa ligne a été coupée.',
  'Check its power supply and the cable. What was queued for it is still there.':
    'Vérifiez son alimentation et le câble. Ce qui était en file pour lui est toujours là.',
  'Its last session came to nothing through no fault of its own; it waits {detail} before it tries again.':
    'Sa dernière session a échoué sans sa faute ; il attend {detail} avant de réessayer.',
  'Ask it to call, or restart it: both end the waiting at once (TR-069 3.2.1.1). Or just wait.':
    'Demandez-lui d’appeler, ou redémarrez-le : les deux mettent aussitôt fin à l’attente (TR-069 3.2.1.1). Ou attendez simplement.',
  'It refuses to be called: {detail}.': 'Il refuse d’être appelé : {detail}.',
  'It still calls by itself on schedule. For acting at once, allow connection requests in its pages, or restart it.':
    'Il appelle toujours de lui-même comme prévu. Pour agir tout de suite, autorisez les demandes de connexion dans ses pages, ou redémarrez-le.',
  'It cannot be called: {detail}.': 'Il ne peut pas être appelé : {detail}.',
  'It is off, or a firewall or NAT is between: switch it on, or wait for its next regular Inform.':
    'Il est éteint, ou un pare-feu ou un NAT est entre les deux : allumez-le, ou attendez son prochain Inform régulier.',
  'It talks, but its clock is wrong: it says {detail}.': 'Il parle, mais son horloge est fausse : elle dit {detail}.',
  'Set a time server (NTP) in the CPE; until then certificates and scheduled work fail.':
    'Mettez un serveur de temps (NTP) dans le CPE ; d’ici là les certificats et le travail planifié échouent.',
  'both at {peers}': 'les deux à {peers}',
  'it hangs up as soon as it has seen the certificate': 'il raccroche dès qu’il a vu le certificat',
  'port {port}, but the ACS listens on port {right}': 'port {port}, mais l’ACS écoute sur le port {right}',
  '“{slice}”, expected is “{username}”': '« {slice} », attendu « {username} »',
  'it does not know who signed the certificate of this ACS': 'il ne sait pas qui a signé le certificat de cet ACS',
  'it takes the certificate for expired; its clock may be wrong':
    'il tient le certificat pour expiré ; son horloge est peut-être fausse',
  'it does not accept the certificate of this ACS': 'il n’accepte pas le certificat de cet ACS',
  'it asks for another host name': 'il demande un autre nom d’hôte',
  'it speaks an older TLS than is allowed': 'il parle un TLS plus ancien que permis',
  'no way of encrypting is known to both': 'aucun chiffrement n’est connu des deux',
  'it speaks plain HTTP to the port of https': 'il parle HTTP en clair au port de https',
  'what it sends is no TLS': 'ce qu’il envoie n’est pas du TLS',
  'OpenSSL says “{slice}”': 'OpenSSL dit « {slice} »',
} satisfies Words;
