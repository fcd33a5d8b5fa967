import type { Words } from '../catalogue.ts';

export default {
  'Port {port} is used by another program: this computer runs a DHCP server already.':
    'Port {port} wird von einem anderen Programm benutzt: auf diesem Computer läuft schon ein DHCP-Server.',
  'Stop it (dnsmasq, virtual machines and Internet sharing bring one along), then start again.':
    'Beenden Sie ihn (dnsmasq, virtuelle Maschinen und die Internetfreigabe bringen einen mit), und starten Sie dann noch einmal.',
  'The interface no longer has the address {address}.': 'Die Schnittstelle hat die Adresse {address} nicht mehr.',
  'Plug the cable in or set the address again, then start again.':
    'Stecken Sie das Kabel ein, oder setzen Sie die Adresse wieder, und starten Sie dann noch einmal.',
  'The network on {name} has no addresses to give.': 'Das Netz auf {name} hat keine Adressen zu vergeben.',
  'The ACS does not listen on {address}, so a router that gets its address there could not call it.':
    'Der ACS lauscht nicht auf {address}; ein Router, der dort seine Adresse bekommt, könnte ihn also nicht anrufen.',
  'Turn the ACS on for that interface first.': 'Schalten Sie zuerst den ACS für diese Schnittstelle ein.',
  'There is no such recipe any more.': 'Dieses Rezept gibt es nicht mehr.',
  'Go back to the list of recipes; somebody removed it.':
    'Gehen Sie zurück zur Liste der Rezepte; jemand hat es entfernt.',
  'The recipe cannot be kept: line {line}: {problem}': 'Das Rezept lässt sich nicht behalten: Zeile {line}: {problem}',
  'Mend the line; nothing was saved and nothing typed is lost.':
    'Berichtigen Sie die Zeile; nichts wurde gespeichert, und nichts Getipptes ist verloren.',
  'The recipe asks for “{name}”, and nothing was answered.':
    'Das Rezept fragt nach „{name}“, und nichts wurde geantwortet.',
  'Answer it, then arm the run.': 'Beantworten Sie es, und schalten Sie den Lauf dann scharf.',
  'The file cannot be used: line {line}: {problem}.': 'Die Datei lässt sich nicht benutzen: Zeile {line}: {problem}.',
  'Mend the file and choose it again; nothing was armed.':
    'Berichtigen Sie die Datei, und wählen Sie sie noch einmal; nichts wurde scharf geschaltet.',
  'This device is not in the inventory.': 'Dieses Gerät ist nicht im Bestand.',
  'Adopt it on the bench first: a recipe takes its values from the record.':
    'Übernehmen Sie es zuerst auf der Werkbank: ein Rezept nimmt seine Werte aus dem Datensatz.',
  'The device has not told its parameters yet, and cannot be asked now.':
    'Das Gerät hat seine Parameter noch nicht genannt und lässt sich gerade nicht fragen.',
  'Plug it in with the ACS on, then rehearse again.':
    'Stecken Sie es bei eingeschaltetem ACS an, und proben Sie dann noch einmal.',
  'There is no label to print.': 'Es gibt kein Etikett zu drucken.',
  'Labels are there for devices that passed, where the recipe has a label.':
    'Etiketten gibt es für Geräte, die bestanden haben, wenn das Rezept ein Etikett hat.',
  'There is no such bench run.': 'Diesen Lauf gibt es nicht.',
  'Go back to the list of runs.': 'Gehen Sie zurück zur Liste der Läufe.',
  'This run is over: no further device can join.': 'Dieser Lauf ist vorbei: kein weiteres Gerät kann dazukommen.',
  'Arm the recipe again.': 'Schalten Sie das Rezept noch einmal scharf.',
  'Another Demarc (process {pid}) works on the data folder {folder}.':
    'Ein anderes Demarc (Prozess {pid}) arbeitet am Datenordner {folder}.',
  'Use that window, or start this one with another folder: --data DIR':
    'Nehmen Sie jenes Fenster, oder starten Sie dieses mit einem anderen Ordner: --data DIR',
  'The data in {folder} was written by a newer Demarc (schema {found}, this program knows {known}).':
    'Die Daten in {folder} schrieb ein neueres Demarc (Schema {found}, dieses Programm kennt {known}).',
  'Install the newer Demarc. The data was not touched.':
    'Installieren Sie das neuere Demarc. Die Daten wurden nicht angerührt.',
  'The file {file} was damaged. It was set aside as {aside} and a new one begun.':
    'Die Datei {file} war beschädigt. Sie wurde als {aside} beiseitegelegt und eine neue begonnen.',
  'Keep the file set aside; what was already on the control server comes back with the next sync.':
    'Heben Sie die beiseitegelegte Datei auf; was schon auf dem Steuerserver war, kommt mit dem nächsten Abgleich zurück.',
  'The disk is full: nothing more can be saved.': 'Der Datenträger ist voll: nichts lässt sich mehr speichern.',
  'Free some space and save again. What is on the screen is not lost yet: leave it open.':
    'Machen Sie Platz, und speichern Sie noch einmal. Was auf dem Bildschirm steht, ist noch nicht verloren: lassen Sie es offen.',
  'The data folder {folder} cannot be written to.': 'Der Datenordner {folder} lässt sich nicht beschreiben.',
  'Check the folder’s permissions, or start with another folder: --data DIR':
    'Prüfen Sie die Rechte des Ordners, oder starten Sie mit einem anderen: --data DIR',
  'The database server {host} cannot be reached.': 'Der Datenbankserver {host} ist nicht erreichbar.',
  'Check that it runs and that --database is right. Demarc goes on by itself once it answers.':
    'Prüfen Sie, ob er läuft und --database stimmt. Demarc macht von selbst weiter, sobald er antwortet.',
  'The passwords in the database on {host} are locked with another key than this process has: it cannot open them.':
    'Die Passwörter in der Datenbank auf {host} sind mit einem anderen Schlüssel verschlossen, als dieser Prozess hat: er kann sie nicht öffnen.',
  'Start it with a copy of the key file of the first process (“key” in its data folder): --key-file FILE':
    'Starten Sie ihn mit einer Kopie der Schlüsseldatei des ersten Prozesses („key“ in dessen Datenordner): --key-file FILE',
  'That entry is no longer in the outbox.': 'Dieser Eintrag ist nicht mehr im Postausgang.',
  'Look at Sync: it may have landed already.': 'Sehen Sie in Sync nach: vielleicht ist er schon angekommen.',
  'The ACS of this laptop is doing the same with this device, so it was not sent.':
    'Der ACS dieses Laptops tut mit diesem Gerät gerade dasselbe; deshalb wurde es nicht gesendet.',
  'Discard it if it is done here; send it again if it is wanted once more.':
    'Verwerfen Sie es, wenn es hier getan ist; senden Sie es noch einmal, wenn es noch einmal gewollt ist.',
  'Too little of that record is known on this computer to create it again.':
    'Auf diesem Computer ist von diesem Datensatz zu wenig bekannt, um ihn neu anzulegen.',
  'Create the device by hand, then discard this entry.':
    'Legen Sie das Gerät von Hand an, und verwerfen Sie dann diesen Eintrag.',
  'The document this entry sends is no longer on this computer, or it was damaged.':
    'Das Dokument, das dieser Eintrag sendet, ist nicht mehr auf diesem Computer, oder es wurde beschädigt.',
  'Add it to the device again, then discard this entry.':
    'Fügen Sie es dem Gerät noch einmal hinzu, und verwerfen Sie dann diesen Eintrag.',
  'The part of Demarc that keeps and sends your work does not answer.':
    'Der Teil von Demarc, der Ihre Arbeit verwahrt und sendet, antwortet nicht.',
  'What was saved is safe. Leave this window open: it connects again by itself; if it does not, start Demarc again.':
    'Gespeichertes ist sicher. Lassen Sie dieses Fenster offen: es verbindet sich von selbst wieder; wenn nicht, starten Sie Demarc neu.',
  'Something was typed that cannot be used: {detail}': 'Etwas Getipptes ist nicht brauchbar: {detail}',
  'Correct it and try again.': 'Berichtigen Sie es, und versuchen Sie es erneut.',
  'The settings could not be read. They were set aside as {aside}.':
    'Die Einstellungen waren nicht lesbar. Sie wurden als {aside} beiseitegelegt.',
  'Set them again in Settings; devices and the outbox are not affected.':
    'Setzen Sie sie in den Einstellungen neu; Geräte und Postausgang sind nicht betroffen.',
  'A password that was kept on this laptop is gone.': 'Ein auf diesem Laptop aufbewahrtes Passwort ist weg.',
  'Type it again; the operating system’s keychain may have been reset.':
    'Tippen Sie es noch einmal; vielleicht wurde der Schlüsselbund des Betriebssystems zurückgesetzt.',
  'The file {file}, which opens the passwords kept on this laptop, is damaged.':
    'Die Datei {file}, die die Passwörter auf diesem Laptop öffnet, ist beschädigt.',
  'Put it back from a copy. Without one, move it away: Demarc begins a new one and asks for passwords and tokens again.':
    'Legen Sie sie aus einer Kopie zurück. Ohne Kopie verschieben Sie sie: Demarc beginnt eine neue und fragt wieder nach Passwörtern und Token.',
  'Stop the other program, or start Demarc with another port: --http HOST:PORT':
    'Beenden Sie das andere Programm, oder starten Sie Demarc mit einem anderen Port: --http HOST:PORT',
  'Plug the cable in, or start Demarc with another address: --http HOST:PORT':
    'Stecken Sie das Kabel ein, oder starten Sie Demarc mit einer anderen Adresse: --http HOST:PORT',
  'Choose a port above 1023, for example --http 127.0.0.1:8400':
    'Wählen Sie einen Port über 1023, zum Beispiel --http 127.0.0.1:8400',
  'Demarc made a mistake: {detail}': 'Demarc hat einen Fehler gemacht: {detail}',
  'Nothing saved is lost. Try again; if it comes back, send the log.':
    'Nichts Gespeichertes ist verloren. Versuchen Sie es erneut; kommt es wieder, schicken Sie das Protokoll.',
  'This control server does not offer these records through its API.':
    'Dieser Steuerserver bietet diese Datensätze über seine API nicht an.',
  'Change them on the control server itself; Fleet shows what its devices say.':
    'Ändern Sie sie auf dem Steuerserver selbst; der Bestand zeigt, was seine Geräte sagen.',
  'The control server did not answer, so nobody knows yet whether the change was made.':
    'Der Steuerserver hat nicht geantwortet; noch weiß niemand, ob die Änderung gemacht wurde.',
  'Save again once it can be reached: a change that was made already is not made twice.':
    'Speichern Sie noch einmal, wenn er erreichbar ist: eine schon gemachte Änderung wird nicht zweimal gemacht.',
  'The file that was read is no longer there.': 'Die gelesene Datei ist nicht mehr da.',
  'Choose the file again. Nothing was imported.': 'Wählen Sie die Datei noch einmal. Nichts wurde importiert.',
  'Other files are still being read.': 'Andere Dateien werden noch gelesen.',
  'Wait for them, or stop one; then choose the file again.':
    'Warten Sie auf sie, oder halten Sie eine an; wählen Sie die Datei dann noch einmal.',
  'The file’s SHA-256 is {found}, not the one that was given.':
    'Der SHA-256 der Datei ist {found}, nicht der angegebene.',
  'Download the file again from where it comes from, and compare once more. Nothing was imported.':
    'Laden Sie die Datei noch einmal von ihrer Quelle, und vergleichen Sie erneut. Nichts wurde importiert.',
  'It cannot be deleted: {detail}.': 'Es lässt sich nicht löschen: {detail}.',
  'Change what uses it first, then delete it.': 'Ändern Sie zuerst, was es benutzt, und löschen Sie es dann.',
  'Tokens of this control server are made on it, not here.':
    'Token dieses Steuerservers werden auf ihm gemacht, nicht hier.',
  'Ask its owner, or use its own screen. Here tokens are made for a site of your own.':
    'Fragen Sie seinen Betreiber, oder nehmen Sie seine eigene Oberfläche. Hier werden Token für eine eigene Site gemacht.',
  'This is the token by which Demarc works with its own site.':
    'Das ist das Token, mit dem Demarc an seiner eigenen Site arbeitet.',
  'Leave it: it lies in the vault, nobody else has it, and without it this screen shows nothing.':
    'Lassen Sie es: es liegt im Tresor, niemand sonst hat es, und ohne es zeigt dieser Bildschirm nichts.',
} satisfies Words;
