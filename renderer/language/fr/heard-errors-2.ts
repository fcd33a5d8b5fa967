import type { Words } from '../catalogue.ts';

export default {
  'Port {port} is used by another program: this computer runs a DHCP server already.':
    'Le port {port} est pris par un autre programme : un serveur DHCP tourne déjà sur cet ordinateur.',
  'Stop it (dnsmasq, virtual machines and Internet sharing bring one along), then start again.':
    'Arrêtez-le (dnsmasq, les machines virtuelles et le partage Internet en apportent un), puis recommencez.',
  'The interface no longer has the address {address}.': 'L’interface n’a plus l’adresse {address}.',
  'Plug the cable in or set the address again, then start again.':
    'Branchez le câble ou remettez l’adresse, puis recommencez.',
  'The network on {name} has no addresses to give.': 'Le réseau sur {name} n’a pas d’adresses à donner.',
  'The ACS does not listen on {address}, so a router that gets its address there could not call it.':
    'L’ACS n’écoute pas sur {address} : un routeur qui y reçoit son adresse ne pourrait donc pas l’appeler.',
  'Turn the ACS on for that interface first.': 'Mettez d’abord l’ACS en marche pour cette interface.',
  'There is no such recipe any more.': 'Cette recette n’existe plus.',
  'Go back to the list of recipes; somebody removed it.': 'Retournez à la liste des recettes ; quelqu’un l’a retirée.',
  'The recipe cannot be kept: line {line}: {problem}': 'La recette ne peut pas être gardée : ligne {line} : {problem}',
  'Mend the line; nothing was saved and nothing typed is lost.':
    'Corrigez la ligne ; rien n’a été enregistré et rien de tapé n’est perdu.',
  'The recipe asks for “{name}”, and nothing was answered.': 'La recette demande « {name} », et rien n’a été répondu.',
  'Answer it, then arm the run.': 'Répondez-y, puis armez la série.',
  'The file cannot be used: line {line}: {problem}.': 'Le fichier n’est pas utilisable : ligne {line} : {problem}.',
  'Mend the file and choose it again; nothing was armed.':
    'Corrigez le fichier et choisissez-le de nouveau ; rien n’a été armé.',
  'This device is not in the inventory.': 'Cet appareil n’est pas dans l’inventaire.',
  'Adopt it on the bench first: a recipe takes its values from the record.':
    'Adoptez-le d’abord au banc d’essai : une recette prend ses valeurs dans la fiche.',
  'The device has not told its parameters yet, and cannot be asked now.':
    'L’appareil n’a pas encore dit ses paramètres, et ne peut pas être interrogé maintenant.',
  'Plug it in with the ACS on, then rehearse again.': 'Branchez-le avec l’ACS en marche, puis répétez de nouveau.',
  'There is no label to print.': 'Il n’y a pas d’étiquette à imprimer.',
  'Labels are there for devices that passed, where the recipe has a label.':
    'Il y a des étiquettes pour les appareils qui ont réussi, si la recette a une étiquette.',
  'There is no such bench run.': 'Cette série n’existe pas.',
  'Go back to the list of runs.': 'Retournez à la liste des séries.',
  'This run is over: no further device can join.': 'Cette série est terminée : aucun autre appareil ne peut y entrer.',
  'Arm the recipe again.': 'Armez de nouveau la recette.',
  'Another Demarc (process {pid}) works on the data folder {folder}.':
    'Un autre Demarc (processus {pid}) travaille sur le dossier de données {folder}.',
  'Use that window, or start this one with another folder: --data DIR':
    'Prenez cette fenêtre-là, ou lancez celui-ci avec un autre dossier : --data DIR',
  'The data in {folder} was written by a newer Demarc (schema {found}, this program knows {known}).':
    'Les données de {folder} ont été écrites par un Demarc plus récent (schéma {found}, ce programme connaît {known}).',
  'Install the newer Demarc. The data was not touched.':
    'Installez le Demarc plus récent. Les données n’ont pas été touchées.',
  'The file {file} was damaged. It was set aside as {aside} and a new one begun.':
    'Le fichier {file} était abîmé. Il a été mis de côté comme {aside} et un nouveau commencé.',
  'Keep the file set aside; what was already on the control server comes back with the next sync.':
    'Gardez le fichier mis de côté ; ce qui était déjà sur le serveur de contrôle revient à la prochaine synchronisation.',
  'The disk is full: nothing more can be saved.': 'Le disque est plein : plus rien ne peut être enregistré.',
  'Free some space and save again. What is on the screen is not lost yet: leave it open.':
    'Libérez de la place et enregistrez de nouveau. Ce qui est à l’écran n’est pas encore perdu : laissez-le ouvert.',
  'The data folder {folder} cannot be written to.': 'Le dossier de données {folder} ne peut pas être écrit.',
  'Check the folder’s permissions, or start with another folder: --data DIR':
    'Vérifiez les droits du dossier, ou lancez avec un autre : --data DIR',
  'The database server {host} cannot be reached.': 'Le serveur de base de données {host} ne peut pas être joint.',
  'Check that it runs and that --database is right. Demarc goes on by itself once it answers.':
    'Vérifiez qu’il tourne et que --database est juste. Demarc continue de lui-même dès qu’il répond.',
  'The passwords in the database on {host} are locked with another key than this process has: it cannot open them.':
    'Les mots de passe de la base sur {host} sont fermés par une autre clé que celle de ce processus : il ne peut pas les ouvrir.',
  'Start it with a copy of the key file of the first process (“key” in its data folder): --key-file FILE':
    'Lancez-le avec une copie du fichier de clé du premier processus (« key » dans son dossier de données) : --key-file FILE',
  'That entry is no longer in the outbox.': 'Cette entrée n’est plus dans la boîte d’envoi.',
  'Look at Sync: it may have landed already.': 'Regardez dans Synchronisation : elle est peut-être déjà arrivée.',
  'The ACS of this laptop is doing the same with this device, so it was not sent.':
    'L’ACS de ce portable fait la même chose avec cet appareil : elle n’a donc pas été envoyée.',
  'Discard it if it is done here; send it again if it is wanted once more.':
    'Abandonnez-la si c’est fait ici ; envoyez-la de nouveau si c’est voulu encore une fois.',
  'Too little of that record is known on this computer to create it again.':
    'On sait trop peu de cette fiche sur cet ordinateur pour la recréer.',
  'Create the device by hand, then discard this entry.': 'Créez l’appareil à la main, puis abandonnez cette entrée.',
  'The document this entry sends is no longer on this computer, or it was damaged.':
    'Le document qu’envoie cette entrée n’est plus sur cet ordinateur, ou il a été abîmé.',
  'Add it to the device again, then discard this entry.':
    'Ajoutez-le de nouveau à l’appareil, puis abandonnez cette entrée.',
  'The part of Demarc that keeps and sends your work does not answer.':
    'La partie de Demarc qui garde et envoie votre travail ne répond pas.',
  'What was saved is safe. Leave this window open: it connects again by itself; if it does not, start Demarc again.':
    'Ce qui est enregistré est en sûreté. Laissez cette fenêtre ouverte : elle se reconnecte d’elle-même ; sinon, relancez Demarc.',
  'Something was typed that cannot be used: {detail}': 'Quelque chose de tapé n’est pas utilisable : {detail}',
  'Correct it and try again.': 'Corrigez-le et réessayez.',
  'The settings could not be read. They were set aside as {aside}.':
    'Les réglages n’ont pas pu être lus. Ils ont été mis de côté comme {aside}.',
  'Set them again in Settings; devices and the outbox are not affected.':
    'Refaites-les dans les réglages ; les appareils et la boîte d’envoi ne sont pas touchés.',
  'A password that was kept on this laptop is gone.': 'Un mot de passe gardé sur ce portable a disparu.',
  'Type it again; the operating system’s keychain may have been reset.':
    'Tapez-le de nouveau ; le trousseau du système d’exploitation a peut-être été réinitialisé.',
  'The file {file}, which opens the passwords kept on this laptop, is damaged.':
    'Le fichier {file}, qui ouvre les mots de passe gardés sur ce portable, est abîmé.',
  'Put it back from a copy. Without one, move it away: Demarc begins a new one and asks for passwords and tokens again.':
    'Remettez-le depuis une copie. Sans copie, déplacez-le : Demarc en commence un nouveau et redemande mots de passe et jetons.',
  'Stop the other program, or start Demarc with another port: --http HOST:PORT':
    'Arrêtez l’autre programme, ou lancez Demarc avec un autre port : --http HOST:PORT',
  'Plug the cable in, or start Demarc with another address: --http HOST:PORT':
    'Branchez le câble, ou lancez Demarc avec une autre adresse : --http HOST:PORT',
  'Choose a port above 1023, for example --http 127.0.0.1:8400':
    'Choisissez un port au-dessus de 1023, par exemple --http 127.0.0.1:8400',
  'Demarc made a mistake: {detail}': 'Demarc a fait une erreur : {detail}',
  'Nothing saved is lost. Try again; if it comes back, send the log.':
    'Rien d’enregistré n’est perdu. Réessayez ; si cela revient, envoyez le journal.',
  'This control server does not offer these records through its API.':
    'Ce serveur de contrôle n’offre pas ces fiches par son API.',
  'Change them on the control server itself; Fleet shows what its devices say.':
    'Changez-les sur le serveur de contrôle lui-même ; le parc montre ce que disent ses appareils.',
  'The control server did not answer, so nobody knows yet whether the change was made.':
    'Le serveur de contrôle n’a pas répondu : personne ne sait donc encore si le changement a été fait.',
  'Save again once it can be reached: a change that was made already is not made twice.':
    'Enregistrez de nouveau quand il peut être joint : un changement déjà fait n’est pas fait deux fois.',
  'The file that was read is no longer there.': 'Le fichier lu n’est plus là.',
  'Choose the file again. Nothing was imported.': 'Choisissez de nouveau le fichier. Rien n’a été importé.',
  'Other files are still being read.': 'D’autres fichiers sont encore en lecture.',
  'Wait for them, or stop one; then choose the file again.':
    'Attendez-les, ou arrêtez-en un ; puis choisissez de nouveau le fichier.',
  'The file’s SHA-256 is {found}, not the one that was given.':
    'Le SHA-256 du fichier est {found}, pas celui qui a été donné.',
  'Download the file again from where it comes from, and compare once more. Nothing was imported.':
    'Retéléchargez le fichier d’où il vient, et comparez encore une fois. Rien n’a été importé.',
  'It cannot be deleted: {detail}.': 'Cela ne peut pas être supprimé : {detail}.',
  'Change what uses it first, then delete it.': 'Changez d’abord ce qui l’utilise, puis supprimez-le.',
  'Tokens of this control server are made on it, not here.':
    'Les jetons de ce serveur de contrôle se font sur lui, pas ici.',
  'Ask its owner, or use its own screen. Here tokens are made for a site of your own.':
    'Demandez à son propriétaire, ou prenez son propre écran. Ici les jetons se font pour un site à vous.',
  'This is the token by which Demarc works with its own site.':
    'C’est le jeton par lequel Demarc travaille avec son propre site.',
  'Leave it: it lies in the vault, nobody else has it, and without it this screen shows nothing.':
    'Laissez-le : il est dans le coffre, personne d’autre ne l’a, et sans lui cet écran ne montre rien.',
} satisfies Words;
