import type { Words } from '../catalogue.ts';

export default {
  '“{url}” is not the address of a control server.': '« {url} » n’est pas l’adresse d’un serveur de contrôle.',
  'Type the base URL as the server’s owner gave it, for example https://control.example.com/api/v1':
    'Saisissez l’URL de base telle que le propriétaire du serveur l’a donnée, par exemple https://control.example.com/api/v1',
  'The control server {host} cannot be reached.': 'Le serveur de contrôle {host} ne peut pas être joint.',
  'Go on working: everything is kept here and sent when the server can be reached. Check cable, Wi-Fi and VPN.':
    'Continuez à travailler : tout est gardé ici et envoyé quand le serveur peut être joint. Vérifiez le câble, le Wi-Fi et le VPN.',
  'The control server {host} did not answer in {seconds} seconds.':
    'Le serveur de contrôle {host} n’a pas répondu en {seconds} secondes.',
  'Go on working. Demarc looks again by itself; nothing is sent twice.':
    'Continuez à travailler. Demarc regarde de nouveau de lui-même ; rien n’est envoyé deux fois.',
  'The connection to {host} is not trusted: {reason}.': 'La connexion à {host} n’est pas de confiance : {reason}.',
  'Check the laptop’s date and time; if the server uses a certificate of its own, ask its owner for it.':
    'Vérifiez la date et l’heure du portable ; si le serveur utilise son propre certificat, demandez-le à son propriétaire.',
  '{host} presents another certificate than the one trusted for it.':
    '{host} présente un autre certificat que celui auquel on se fie.',
  'Ask its owner whether it was renewed, compare the fingerprints in Settings, and trust the new one there. Nothing was sent.':
    'Demandez à son propriétaire s’il a été renouvelé, comparez les empreintes dans les réglages et fiez-vous là au nouveau. Rien n’a été envoyé.',
  '“{proxy}” is not the address of a proxy.': '« {proxy} » n’est pas l’adresse d’un proxy.',
  'Type host and port of an HTTP proxy, for example proxy.example.com:3128. A name and password cannot be used.':
    'Tapez l’hôte et le port d’un proxy HTTP, par exemple proxy.example.com:3128. Ni nom ni mot de passe ne sont possibles.',
  'The proxy does not open the way to {host}: {reason}.': 'Le proxy n’ouvre pas le chemin vers {host} : {reason}.',
  'Check the address of the proxy, and whether it lets this computer through to the server’s port.':
    'Vérifiez l’adresse du proxy, et s’il laisse passer cet ordinateur jusqu’au port du serveur.',
  '{host} answered with a web page, not with the Inventory Device API.':
    '{host} a répondu par une page web, pas par l’Inventory Device API.',
  '{host} sends us on to {target}. The token is not given to another address.':
    '{host} nous renvoie à {target}. Le jeton n’est pas donné à une autre adresse.',
  'If the new address is right, enter it as the base URL.':
    'Si la nouvelle adresse est juste, entrez-la comme URL de base.',
  'The control server does not accept the token (401).': 'Le serveur de contrôle n’accepte pas le jeton (401).',
  'Enter a new token in Settings. What waits to be sent is kept.':
    'Entrez un nouveau jeton dans les réglages. Ce qui attend d’être envoyé est gardé.',
  'The token may not do this (403).': 'Le jeton n’a pas ce droit (403).',
  'Ask the server’s owner for the right on this organization; this entry waits, the others go on.':
    'Demandez au propriétaire du serveur le droit sur cette organisation ; cette entrée attend, les autres continuent.',
  'The control server does not know this record (404).': 'Le serveur de contrôle ne connaît pas cette fiche (404).',
  'It may have been deleted there. Look it up in Fleet, or create it again.':
    'Elle y a peut-être été supprimée. Cherchez-la dans le parc, ou recréez-la.',
  'The control server refuses because of dependencies (409): {detail}':
    'Le serveur de contrôle refuse à cause de dépendances (409) : {detail}',
  'Settle what depends on the record first, then try again.':
    'Réglez d’abord ce qui dépend de la fiche, puis réessayez.',
  'The control server rejects the values (400): {detail}':
    'Le serveur de contrôle rejette les valeurs (400) : {detail}',
  'Correct the fields named and save again.': 'Corrigez les champs nommés et enregistrez de nouveau.',
  'The control server asks to wait (429).': 'Le serveur de contrôle demande d’attendre (429).',
  'Demarc goes on by itself after {seconds} seconds.': 'Demarc continue de lui-même dans {seconds} secondes.',
  'The control server failed ({status}).': 'Le serveur de contrôle a échoué ({status}).',
  'Demarc tries again by itself. If it stays so, tell the server’s owner the time of the failure.':
    'Demarc réessaie de lui-même. Si cela persiste, dites au propriétaire du serveur l’heure de la panne.',
  'The control server’s answer cannot be read: {reason}.':
    'La réponse du serveur de contrôle ne peut pas être lue : {reason}.',
  'Nothing was changed here. Tell the server’s owner; a newer Demarc may understand it.':
    'Rien n’a été changé ici. Dites-le au propriétaire du serveur ; un Demarc plus récent la comprendra peut-être.',
  'No site is open.': 'Aucun site n’est ouvert.',
  'Choose the practice site, a control server or an empty site on the first screen.':
    'Choisissez sur le premier écran le site d’entraînement, un serveur de contrôle ou un site vide.',
  'Port {port} on {host} is used by another program.': 'Le port {port} sur {host} est pris par un autre programme.',
  'Choose another port, or stop the other program and turn the ACS on again.':
    'Choisissez un autre port, ou arrêtez l’autre programme et remettez l’ACS en marche.',
  'This computer has no address {host} now.': 'Cet ordinateur n’a pas maintenant l’adresse {host}.',
  'Plug the cable in, or choose another interface.': 'Branchez le câble, ou choisissez une autre interface.',
  'This user may not listen on port {port}.': 'Cet utilisateur ne peut pas écouter sur le port {port}.',
  'Choose a port above 1023 (7547 is usual).': 'Choisissez un port au-dessus de 1023 (7547 est l’usage).',
  'The ACS is off.': 'L’ACS est arrêté.',
  'Turn it on in Bench for the interface the device is plugged into.':
    'Mettez-le en marche au banc d’essai pour l’interface où l’appareil est branché.',
  'This ACS does not know the device.': 'Cet ACS ne connaît pas l’appareil.',
  'Let it inform first: plug it in, or type the ACS URL into it.':
    'Laissez-le d’abord informer : branchez-le, ou tapez-y l’URL de l’ACS.',
  'The device does not let itself be called: {reason}.': 'L’appareil ne se laisse pas appeler : {reason}.',
  'The operation waits for the device’s next Inform. Check the connection-request user and password.':
    'L’opération attend le prochain Inform de l’appareil. Vérifiez l’utilisateur et le mot de passe de la demande de connexion.',
  'That session is no longer kept.': 'Cette session n’est plus gardée.',
  'Only the last sessions of a device are kept; choose a newer one.':
    'Seules les dernières sessions d’un appareil sont gardées ; choisissez-en une plus récente.',
  'That file is no longer kept.': 'Ce fichier n’est plus gardé.',
  'Fetch it from the device anew.': 'Reprenez-le de l’appareil.',
  'The kept file is damaged.': 'Le fichier gardé est abîmé.',
  'Fetch it from the device anew; do not restore this one.': 'Reprenez-le de l’appareil ; ne restaurez pas celui-ci.',
  'A configuration holds passwords and is not shown.':
    'Une configuration contient des mots de passe et n’est pas montrée.',
  'Restore it to the device it came from; look at single parameters under Parameters.':
    'Restaurez-la sur l’appareil d’où elle vient ; regardez des paramètres isolés dans Paramètres.',
  'The device must not load that image. {why}': 'L’appareil ne doit pas charger cette image. {why}',
  'Choose an image made for it. Nothing was queued.': 'Choisissez une image faite pour lui. Rien n’a été mis en file.',
  'That would be a step back. {why}': 'Ce serait un pas en arrière. {why}',
  'Nothing was queued. If you mean it, confirm that the older firmware is to be loaded.':
    'Rien n’a été mis en file. Si c’est voulu, confirmez que l’ancien firmware doit être chargé.',
  'There is no such operation.': 'Cette opération n’existe pas.',
  'It may belong to a device that was deleted; look at the device again.':
    'Elle appartient peut-être à un appareil supprimé ; regardez de nouveau l’appareil.',
  'The operation has moved on meanwhile.': 'L’opération a avancé entre-temps.',
  'Look at its steps again: it was sent, decided or ended already.':
    'Regardez de nouveau ses étapes : elle a déjà été envoyée, décidée ou terminée.',
  'Not read yet: {reason}.': 'Pas encore lu : {reason}.',
  'It is read when the device informs next. To have it at once, restart the device or wait for its interval.':
    'Ce sera lu au prochain Inform de l’appareil. Pour l’avoir aussitôt, redémarrez l’appareil ou attendez son intervalle.',
  'Read the object above it again: its data model may differ from what is shown.':
    'Relisez l’objet au-dessus : son modèle de données diffère peut-être de ce qui est montré.',
  'The device told no value of {name}.': 'L’appareil n’a dit aucune valeur de {name}.',
  'Read it first: then its type is known, and whether it may be written.':
    'Lisez-le d’abord : son type est alors connu, et s’il peut être écrit.',
  'The device says that {name} cannot be written.': 'L’appareil dit que {name} ne peut pas être écrit.',
  'Leave it as it is. If you doubt it, read its object again.':
    'Laissez-le tel quel. Si vous en doutez, relisez son objet.',
  '{name} was not written. {problem}': '{name} n’a pas été écrit. {problem}',
  'Correct the value and write it again. Nothing was sent.':
    'Corrigez la valeur et écrivez-la de nouveau. Rien n’a été envoyé.',
  'Devices are not taken in automatically while you work on another control server.':
    'Les appareils ne sont pas intégrés automatiquement tant que vous travaillez sur un autre serveur de contrôle.',
  'Create the device from Bench: it goes to the control server by the outbox.':
    'Créez l’appareil depuis le banc d’essai : il va au serveur de contrôle par la boîte d’envoi.',
  'On a site of your own a device is let in by its record.': 'Sur un site à vous, un appareil est admis par sa fiche.',
  'Type its CWMP user and password into the record, or clear the user there.':
    'Tapez son utilisateur et son mot de passe CWMP dans la fiche, ou videz-y l’utilisateur.',
  'No device of the inventory has this serial number, or several have it.':
    'Aucun appareil de l’inventaire n’a ce numéro de série, ou plusieurs l’ont.',
  'Look for it in Fleet: create it, or correct the serial numbers.':
    'Cherchez-le dans le parc : créez-le, ou corrigez les numéros de série.',
  'The same waits in the outbox for the control server, so it could be done twice.':
    'La même chose attend dans la boîte d’envoi pour le serveur de contrôle : elle pourrait donc être faite deux fois.',
  'Discard it in Sync first, then ask for it again: it is done here then.':
    'Abandonnez-la d’abord dans Synchronisation, puis redemandez-la : elle est alors faite ici.',
  'The control server has the same pending, and does it when the device goes back to it.':
    'Le serveur de contrôle a la même chose en attente, et la fait quand l’appareil retourne à lui.',
  'Cancel it there, or do it here all the same if you know that it is wanted twice.':
    'Annulez-la là-bas, ou faites-la ici quand même si vous savez qu’elle est voulue deux fois.',
  'The same waits on the ACS of this laptop for the device to call.':
    'La même chose attend sur l’ACS de ce portable que l’appareil appelle.',
  'Plug the device in here, or cancel what waits on its page; then ask again.':
    'Branchez l’appareil ici, ou annulez ce qui attend sur sa page ; puis redemandez.',
  'This computer no longer has the address {address} on {name}.':
    'Cet ordinateur n’a plus l’adresse {address} sur {name}.',
  'Plug the cable in, or choose another interface; then scan again.':
    'Branchez le câble, ou choisissez une autre interface ; puis balayez de nouveau.',
  'A scan of {name} is still running.': 'Un balayage de {name} est encore en cours.',
  'Wait for it to end, or press Stop; then scan again.':
    'Attendez sa fin, ou appuyez sur Arrêter ; puis balayez de nouveau.',
  'This computer does not tell how large the network on {name} is, so its ports cannot be tried.':
    'Cet ordinateur ne dit pas la taille du réseau sur {name} : ses ports ne peuvent donc pas être essayés.',
  'Scan without trying ports: devices that announce themselves are found all the same.':
    'Balayez sans essayer les ports : les appareils qui s’annoncent sont trouvés quand même.',
  'That row is no longer there: it was cleared, or turned out to be part of another.':
    'Cette ligne n’est plus là : elle a été effacée, ou faisait partie d’une autre.',
  'Choose the router in the list again; scan again where it is missing.':
    'Choisissez de nouveau le routeur dans la liste ; balayez de nouveau s’il manque.',
  'The router offers no TR-064 address on this network at which its ACS URL could be set.':
    'Le routeur n’offre sur ce réseau aucune adresse TR-064 où fixer son URL d’ACS.',
  'Type the ACS URL into its web page, or let the bench DHCP tell it.':
    'Tapez l’URL de l’ACS dans sa page web, ou laissez le DHCP du banc la lui dire.',
  'The ACS does not listen on {address}, so the router could not call it.':
    'L’ACS n’écoute pas sur {address} : le routeur ne pourrait donc pas l’appeler.',
  'Turn the ACS on for that interface in Bench first.':
    'Mettez d’abord l’ACS en marche pour cette interface au banc d’essai.',
  'Another DHCP server, {server}, answers on {name}.': 'Un autre serveur DHCP, {server}, répond sur {name}.',
  'Use an interface to which only the router is plugged in; two DHCP servers on one network disturb everybody on it.':
    'Prenez une interface où seul le routeur est branché ; deux serveurs DHCP sur un réseau gênent tout le monde.',
  'This user may not use port {port}, which DHCP needs.':
    'Cet utilisateur ne peut pas prendre le port {port}, dont le DHCP a besoin.',
  'Give Demarc the right to it (Bench shows how on this system), or type the ACS URL into the router.':
    'Donnez-en le droit à Demarc (le banc d’essai montre comment sur ce système), ou tapez l’URL de l’ACS dans le routeur.',
} satisfies Words;
