import type { Words } from '../catalogue.ts';

export default {
  '“{url}” is not the address of a control server.': '„{url}“ ist nicht die Adresse eines Steuerservers.',
  'Type the base URL as the server’s owner gave it, for example https://control.example.com/api/v1':
    'Tippen Sie die Basis-URL ein, wie der Betreiber des Servers sie genannt hat, zum Beispiel https://control.example.com/api/v1',
  'The control server {host} cannot be reached.': 'Der Steuerserver {host} ist nicht erreichbar.',
  'Go on working: everything is kept here and sent when the server can be reached. Check cable, Wi-Fi and VPN.':
    'Arbeiten Sie weiter: alles bleibt hier und wird gesendet, wenn der Server erreichbar ist. Prüfen Sie Kabel, WLAN und VPN.',
  'The control server {host} did not answer in {seconds} seconds.':
    'Der Steuerserver {host} hat in {seconds} Sekunden nicht geantwortet.',
  'Go on working. Demarc looks again by itself; nothing is sent twice.':
    'Arbeiten Sie weiter. Demarc sieht von selbst wieder nach; nichts wird zweimal gesendet.',
  'The connection to {host} is not trusted: {reason}.': 'Der Verbindung zu {host} wird nicht getraut: {reason}.',
  'Check the laptop’s date and time; if the server uses a certificate of its own, ask its owner for it.':
    'Prüfen Sie Datum und Uhrzeit des Laptops; benutzt der Server ein eigenes Zertifikat, fragen Sie seinen Betreiber danach.',
  '{host} presents another certificate than the one trusted for it.':
    '{host} zeigt ein anderes Zertifikat als das, dem getraut wird.',
  'Ask its owner whether it was renewed, compare the fingerprints in Settings, and trust the new one there. Nothing was sent.':
    'Fragen Sie seinen Betreiber, ob es erneuert wurde, vergleichen Sie in den Einstellungen die Fingerabdrücke, und trauen Sie dort dem neuen. Nichts wurde gesendet.',
  '“{proxy}” is not the address of a proxy.': '„{proxy}“ ist nicht die Adresse eines Proxys.',
  'Type host and port of an HTTP proxy, for example proxy.example.com:3128. A name and password cannot be used.':
    'Tippen Sie Host und Port eines HTTP-Proxys, zum Beispiel proxy.example.com:3128. Name und Passwort sind nicht möglich.',
  'The proxy does not open the way to {host}: {reason}.': 'Der Proxy öffnet den Weg zu {host} nicht: {reason}.',
  'Check the address of the proxy, and whether it lets this computer through to the server’s port.':
    'Prüfen Sie die Adresse des Proxys, und ob er diesen Computer zum Port des Servers durchlässt.',
  '{host} answered with a web page, not with the Inventory Device API.':
    '{host} antwortete mit einer Webseite, nicht mit der Inventory Device API.',
  '{host} sends us on to {target}. The token is not given to another address.':
    '{host} schickt uns weiter zu {target}. Das Token wird keiner anderen Adresse gegeben.',
  'If the new address is right, enter it as the base URL.':
    'Ist die neue Adresse richtig, geben Sie sie als Basis-URL ein.',
  'The control server does not accept the token (401).': 'Der Steuerserver nimmt das Token nicht an (401).',
  'Enter a new token in Settings. What waits to be sent is kept.':
    'Geben Sie in den Einstellungen ein neues Token ein. Was auf das Senden wartet, bleibt erhalten.',
  'The token may not do this (403).': 'Das Token darf das nicht (403).',
  'Ask the server’s owner for the right on this organization; this entry waits, the others go on.':
    'Bitten Sie den Betreiber des Servers um das Recht für diese Organisation; dieser Eintrag wartet, die anderen gehen weiter.',
  'The control server does not know this record (404).': 'Der Steuerserver kennt diesen Datensatz nicht (404).',
  'It may have been deleted there. Look it up in Fleet, or create it again.':
    'Vielleicht wurde er dort gelöscht. Suchen Sie ihn im Bestand, oder legen Sie ihn neu an.',
  'The control server refuses because of dependencies (409): {detail}':
    'Der Steuerserver lehnt wegen Abhängigkeiten ab (409): {detail}',
  'Settle what depends on the record first, then try again.':
    'Klären Sie zuerst, was von dem Datensatz abhängt, und versuchen Sie es dann erneut.',
  'The control server rejects the values (400): {detail}': 'Der Steuerserver weist die Werte ab (400): {detail}',
  'Correct the fields named and save again.': 'Berichtigen Sie die genannten Felder, und speichern Sie noch einmal.',
  'The control server asks to wait (429).': 'Der Steuerserver bittet zu warten (429).',
  'Demarc goes on by itself after {seconds} seconds.': 'Demarc macht nach {seconds} Sekunden von selbst weiter.',
  'The control server failed ({status}).': 'Der Steuerserver ist gescheitert ({status}).',
  'Demarc tries again by itself. If it stays so, tell the server’s owner the time of the failure.':
    'Demarc versucht es von selbst wieder. Bleibt es dabei, nennen Sie dem Betreiber des Servers die Uhrzeit des Fehlers.',
  'The control server’s answer cannot be read: {reason}.':
    'Die Antwort des Steuerservers lässt sich nicht lesen: {reason}.',
  'Nothing was changed here. Tell the server’s owner; a newer Demarc may understand it.':
    'Hier wurde nichts geändert. Sagen Sie es dem Betreiber des Servers; ein neueres Demarc versteht sie vielleicht.',
  'No site is open.': 'Keine Site ist offen.',
  'Choose the practice site, a control server or an empty site on the first screen.':
    'Wählen Sie auf der Startseite die Übungs-Site, einen Steuerserver oder eine leere Site.',
  'Port {port} on {host} is used by another program.':
    'Port {port} auf {host} wird von einem anderen Programm benutzt.',
  'Choose another port, or stop the other program and turn the ACS on again.':
    'Wählen Sie einen anderen Port, oder beenden Sie das andere Programm, und schalten Sie den ACS wieder ein.',
  'This computer has no address {host} now.': 'Dieser Computer hat gerade keine Adresse {host}.',
  'Plug the cable in, or choose another interface.':
    'Stecken Sie das Kabel ein, oder wählen Sie eine andere Schnittstelle.',
  'This user may not listen on port {port}.': 'Dieser Benutzer darf nicht auf Port {port} lauschen.',
  'Choose a port above 1023 (7547 is usual).': 'Wählen Sie einen Port über 1023 (üblich ist 7547).',
  'The ACS is off.': 'Der ACS ist aus.',
  'Turn it on in Bench for the interface the device is plugged into.':
    'Schalten Sie ihn auf der Werkbank für die Schnittstelle ein, an der das Gerät steckt.',
  'This ACS does not know the device.': 'Dieser ACS kennt das Gerät nicht.',
  'Let it inform first: plug it in, or type the ACS URL into it.':
    'Lassen Sie es sich zuerst melden: stecken Sie es an, oder tippen Sie die ACS-URL hinein.',
  'The device does not let itself be called: {reason}.': 'Das Gerät lässt sich nicht anrufen: {reason}.',
  'The operation waits for the device’s next Inform. Check the connection-request user and password.':
    'Der Vorgang wartet auf das nächste Inform des Geräts. Prüfen Sie Benutzer und Passwort für den Anruf (connection request).',
  'That session is no longer kept.': 'Diese Sitzung ist nicht mehr aufbewahrt.',
  'Only the last sessions of a device are kept; choose a newer one.':
    'Nur die letzten Sitzungen eines Geräts werden behalten; wählen Sie eine neuere.',
  'That file is no longer kept.': 'Diese Datei ist nicht mehr aufbewahrt.',
  'Fetch it from the device anew.': 'Holen Sie sie neu vom Gerät.',
  'The kept file is damaged.': 'Die aufbewahrte Datei ist beschädigt.',
  'Fetch it from the device anew; do not restore this one.':
    'Holen Sie sie neu vom Gerät; stellen Sie diese nicht wieder her.',
  'A configuration holds passwords and is not shown.': 'Eine Konfiguration enthält Passwörter und wird nicht gezeigt.',
  'Restore it to the device it came from; look at single parameters under Parameters.':
    'Stellen Sie sie auf dem Gerät wieder her, von dem sie kam; einzelne Parameter sehen Sie unter „Parameter“.',
  'The device must not load that image. {why}': 'Das Gerät darf dieses Image nicht laden. {why}',
  'Choose an image made for it. Nothing was queued.': 'Wählen Sie ein dafür gemachtes Image. Nichts wurde eingereiht.',
  'That would be a step back. {why}': 'Das wäre ein Schritt zurück. {why}',
  'Nothing was queued. If you mean it, confirm that the older firmware is to be loaded.':
    'Nichts wurde eingereiht. Wenn Sie es so wollen, bestätigen Sie, dass die ältere Firmware geladen werden soll.',
  'There is no such operation.': 'Einen solchen Vorgang gibt es nicht.',
  'It may belong to a device that was deleted; look at the device again.':
    'Er gehört vielleicht zu einem gelöschten Gerät; sehen Sie sich das Gerät noch einmal an.',
  'The operation has moved on meanwhile.': 'Der Vorgang ist inzwischen weiter.',
  'Look at its steps again: it was sent, decided or ended already.':
    'Sehen Sie sich seine Schritte noch einmal an: er wurde schon gesendet, entschieden oder beendet.',
  'Not read yet: {reason}.': 'Noch nicht gelesen: {reason}.',
  'It is read when the device informs next. To have it at once, restart the device or wait for its interval.':
    'Es wird gelesen, wenn das Gerät sich das nächste Mal meldet. Um es sofort zu haben, starten Sie das Gerät neu, oder warten Sie seinen Abstand ab.',
  'Read the object above it again: its data model may differ from what is shown.':
    'Lesen Sie das Objekt darüber noch einmal: sein Datenmodell ist vielleicht anders als gezeigt.',
  'The device told no value of {name}.': 'Das Gerät hat keinen Wert von {name} genannt.',
  'Read it first: then its type is known, and whether it may be written.':
    'Lesen Sie ihn zuerst: dann ist sein Typ bekannt, und ob er beschreibbar ist.',
  'The device says that {name} cannot be written.': 'Das Gerät sagt, dass {name} nicht geschrieben werden kann.',
  'Leave it as it is. If you doubt it, read its object again.':
    'Lassen Sie ihn, wie er ist. Wenn Sie zweifeln, lesen Sie sein Objekt noch einmal.',
  '{name} was not written. {problem}': '{name} wurde nicht geschrieben. {problem}',
  'Correct the value and write it again. Nothing was sent.':
    'Berichtigen Sie den Wert, und schreiben Sie ihn noch einmal. Nichts wurde gesendet.',
  'Devices are not taken in automatically while you work on another control server.':
    'Während Sie an einem anderen Steuerserver arbeiten, werden Geräte nicht automatisch aufgenommen.',
  'Create the device from Bench: it goes to the control server by the outbox.':
    'Legen Sie das Gerät auf der Werkbank an: es geht über den Postausgang zum Steuerserver.',
  'On a site of your own a device is let in by its record.':
    'Auf einer eigenen Site wird ein Gerät durch seinen Datensatz zugelassen.',
  'Type its CWMP user and password into the record, or clear the user there.':
    'Tippen Sie CWMP-Benutzer und -Passwort in den Datensatz, oder leeren Sie dort den Benutzer.',
  'No device of the inventory has this serial number, or several have it.':
    'Kein Gerät des Bestands hat diese Seriennummer, oder mehrere haben sie.',
  'Look for it in Fleet: create it, or correct the serial numbers.':
    'Suchen Sie es im Bestand: legen Sie es an, oder berichtigen Sie die Seriennummern.',
  'The same waits in the outbox for the control server, so it could be done twice.':
    'Dasselbe wartet im Postausgang für den Steuerserver; es könnte also zweimal geschehen.',
  'Discard it in Sync first, then ask for it again: it is done here then.':
    'Verwerfen Sie es zuerst in Sync, und verlangen Sie es dann noch einmal: dann geschieht es hier.',
  'The control server has the same pending, and does it when the device goes back to it.':
    'Beim Steuerserver steht dasselbe aus, und er tut es, wenn das Gerät zu ihm zurückkehrt.',
  'Cancel it there, or do it here all the same if you know that it is wanted twice.':
    'Brechen Sie es dort ab, oder tun Sie es trotzdem hier, wenn Sie wissen, dass es zweimal gewollt ist.',
  'The same waits on the ACS of this laptop for the device to call.':
    'Dasselbe wartet am ACS dieses Laptops darauf, dass das Gerät sich meldet.',
  'Plug the device in here, or cancel what waits on its page; then ask again.':
    'Stecken Sie das Gerät hier an, oder brechen Sie auf seiner Seite ab, was wartet; verlangen Sie es dann noch einmal.',
  'This computer no longer has the address {address} on {name}.':
    'Dieser Computer hat die Adresse {address} auf {name} nicht mehr.',
  'Plug the cable in, or choose another interface; then scan again.':
    'Stecken Sie das Kabel ein, oder wählen Sie eine andere Schnittstelle; suchen Sie dann noch einmal.',
  'A scan of {name} is still running.': 'Auf {name} läuft noch eine Suche.',
  'Wait for it to end, or press Stop; then scan again.':
    'Warten Sie ihr Ende ab, oder drücken Sie „Anhalten“; suchen Sie dann noch einmal.',
  'This computer does not tell how large the network on {name} is, so its ports cannot be tried.':
    'Dieser Computer sagt nicht, wie groß das Netz auf {name} ist; seine Ports lassen sich also nicht probieren.',
  'Scan without trying ports: devices that announce themselves are found all the same.':
    'Suchen Sie, ohne Ports zu probieren: Geräte, die sich melden, werden trotzdem gefunden.',
  'That row is no longer there: it was cleared, or turned out to be part of another.':
    'Diese Zeile gibt es nicht mehr: sie wurde geleert oder erwies sich als Teil einer anderen.',
  'Choose the router in the list again; scan again where it is missing.':
    'Wählen Sie den Router noch einmal in der Liste; suchen Sie noch einmal, wenn er fehlt.',
  'The router offers no TR-064 address on this network at which its ACS URL could be set.':
    'Der Router bietet in diesem Netz keine TR-064-Adresse an, unter der sich seine ACS-URL setzen ließe.',
  'Type the ACS URL into its web page, or let the bench DHCP tell it.':
    'Tippen Sie die ACS-URL in seine Webseite, oder lassen Sie das DHCP der Werkbank sie nennen.',
  'The ACS does not listen on {address}, so the router could not call it.':
    'Der ACS lauscht nicht auf {address}, der Router könnte ihn also nicht anrufen.',
  'Turn the ACS on for that interface in Bench first.':
    'Schalten Sie den ACS zuerst auf der Werkbank für diese Schnittstelle ein.',
  'Another DHCP server, {server}, answers on {name}.': 'Ein anderer DHCP-Server, {server}, antwortet auf {name}.',
  'Use an interface to which only the router is plugged in; two DHCP servers on one network disturb everybody on it.':
    'Nehmen Sie eine Schnittstelle, an der nur der Router steckt; zwei DHCP-Server in einem Netz stören alle darin.',
  'This user may not use port {port}, which DHCP needs.':
    'Dieser Benutzer darf Port {port}, den DHCP braucht, nicht benutzen.',
  'Give Demarc the right to it (Bench shows how on this system), or type the ACS URL into the router.':
    'Geben Sie Demarc das Recht dazu (die Werkbank zeigt, wie es auf diesem System geht), oder tippen Sie die ACS-URL in den Router.',
} satisfies Words;
