import type { Words } from '../catalogue.ts';

export default {
  'It is there, and nothing at this computer is in its way, but it never called.':
    'Es ist da, und nichts an diesem Computer steht ihm im Weg, aber es hat sich nie gemeldet.',
  'Type the ACS URL into it and restart it: after failed tries it may wait up to 85 minutes before the next.':
    'Tippen Sie die ACS-URL hinein, und starten Sie es neu: nach gescheiterten Versuchen wartet es bis zu 85 Minuten auf den nächsten.',
  'On, at {url}': 'An, unter {url}',
  'The ACS of this laptop is off: nobody can reach it.': 'Der ACS dieses Laptops ist aus: niemand erreicht ihn.',
  'Turn it on, on the interface the device is plugged into.':
    'Schalten Sie ihn ein, auf der Schnittstelle, an der das Gerät steckt.',
  'This computer has lost the address {value}: the cable is out, or DHCP gave another.':
    'Dieser Computer hat die Adresse {value} verloren: das Kabel ist heraus, oder DHCP gab eine andere.',
  'the ACS listens on': 'der ACS lauscht auf',
  'Plug the cable in; then turn the ACS off and on again, and compare its URL with the one in the device.':
    'Stecken Sie das Kabel ein; schalten Sie dann den ACS aus und wieder ein, und vergleichen Sie seine URL mit der im Gerät.',
  'The address {address} is this laptop itself.': 'Die Adresse {address} ist dieser Laptop selbst.',
  'Type the address of the device; Neighbours shows who is on this network.':
    'Tippen Sie die Adresse des Geräts; „Nachbarn“ zeigt, wer in diesem Netz ist.',
  'No failed attempt came from this address': 'Von dieser Adresse kam kein gescheiterter Versuch',
  'None from this address so far': 'Bisher keiner von dieser Adresse',
  'It informed last {when}, before the ACS was turned on':
    'Es meldete sich zuletzt {when}, bevor der ACS eingeschaltet wurde',
  'It does talk: a device at this address informed last {when}.':
    'Es spricht: ein Gerät an dieser Adresse meldete sich zuletzt {when}.',
  'It stands in the list of CPEs. Ask it to call, or wait for its periodic Inform.':
    'Es steht in der Liste der CPEs. Bitten Sie es anzurufen, oder warten Sie auf sein regelmäßiges Inform.',
  'This computer does not tell its subnet': 'Dieser Computer nennt sein Subnetz nicht',
  'Give this computer an address in the subnet of the device, or the device one in this; a router between the two must let it through.':
    'Geben Sie diesem Computer eine Adresse im Subnetz des Geräts oder dem Gerät eine in diesem; ein Router dazwischen muss es durchlassen.',
  '{address} is on the cable; it answers neither a ping nor a connection':
    '{address} ist am Kabel; es antwortet weder auf ein Ping noch auf eine Verbindung',
  'Not tried': 'Nicht versucht',
  'Nobody answers at {address} on {value}.': 'Unter {address} antwortet auf {value} niemand.',
  'Check its power, the cable and the port (LAN or WAN), and whether it has another address now: Neighbours finds it.':
    'Prüfen Sie Strom, Kabel und Anschluss (LAN oder WAN), und ob es jetzt eine andere Adresse hat: „Nachbarn“ findet es.',
  'Its ACS URL': 'Seine ACS-URL',
  'Never read from this device': 'Von diesem Gerät nie gelesen',
  'It had no ACS URL when it was last read.': 'Es hatte keine ACS-URL, als es zuletzt gelesen wurde.',
  'It calls another ACS: {slice}': 'Es ruft einen anderen ACS an: {slice}',
  'In the device, type {value} as its ACS URL.': 'Tippen Sie im Gerät {value} als seine ACS-URL.',
  'the URL that stands on the bench': 'die URL, die auf der Werkbank steht',
  'lets the port through': 'lässt den Port durch',
  'It cannot be asked by this user': 'Dieser Benutzer darf sie nicht fragen',
  'On this computer {name} is on, and nothing says that it lets the port of the ACS through.':
    'Auf diesem Computer ist {name} an, und nichts sagt, dass der Port des ACS durchgelassen wird.',
  'Let it through: {open}': 'Lassen Sie ihn durch: {open}',
  'It opens connections and sends nothing.': 'Es öffnet Verbindungen und sendet nichts.',
  'Its ACS URL may begin with https://, or a firewall between it and this laptop holds the request back.':
    'Seine ACS-URL beginnt vielleicht mit https://, oder eine Firewall zwischen ihm und diesem Laptop hält die Anfrage auf.',
  'It knocks at {detail}.': 'Es klopft an {detail}.',
  'In the CPE, type the ACS URL exactly as it stands on the bench, with its port.':
    'Tippen Sie im CPE die ACS-URL genau so, wie sie auf der Werkbank steht, mit ihrem Port.',
  'It speaks TLS (https) to a port that speaks plain HTTP.':
    'Es spricht TLS (https) mit einem Port, der einfaches HTTP spricht.',
  'In the CPE, let the ACS URL begin with http:// instead of https://.':
    'Lassen Sie die ACS-URL im CPE mit http:// statt mit https:// beginnen.',
  'Its TLS and ours come to nothing: {detail}.': 'Sein TLS und unseres finden nicht zusammen: {detail}.',
  'If it does not trust the certificate, load it into the CPE or type the http:// URL; if it is old, allow older TLS in Bench.':
    'Vertraut es dem Zertifikat nicht, laden Sie es in das CPE oder tippen Sie die URL mit http:// ein; ist es alt, erlauben Sie auf der Werkbank älteres TLS.',
  'What it sends is not HTTP.': 'Was es sendet, ist kein HTTP.',
  'Something other than a CPE may use this port: compare the address, and the port in its ACS URL.':
    'Vielleicht benutzt etwas anderes als ein CPE diesen Port: vergleichen Sie die Adresse und den Port in seiner ACS-URL.',
  'It sends {method}, as a browser does; a CPE sends POST.':
    'Es sendet {method}, wie ein Browser; ein CPE sendet POST.',
  'If you opened the URL in a browser yourself, all is well: the URL belongs into the CPE.':
    'Wenn Sie die URL selbst in einem Browser geöffnet haben, ist alles gut: die URL gehört in das CPE.',
  'Its ACS URL has the wrong path: it asks for {path}.': 'Seine ACS-URL hat den falschen Pfad: es fragt nach {path}.',
  'In the CPE, type the ACS URL exactly as it stands on the bench: it ends with the port and a slash.':
    'Tippen Sie im CPE die ACS-URL genau so, wie sie auf der Werkbank steht: sie endet mit dem Port und einem Schrägstrich.',
  'Its message cannot be read: {detail}': 'Seine Nachricht lässt sich nicht lesen: {detail}',
  'Restart the CPE; if it sends the same again, its firmware is broken: update it by its own pages.':
    'Starten Sie das CPE neu; sendet es dasselbe wieder, ist seine Firmware kaputt: aktualisieren Sie sie auf seinen eigenen Seiten.',
  'Its Inform carries no serial number, so nobody can tell who it is.':
    'Sein Inform enthält keine Seriennummer; niemand weiß also, wer es ist.',
  'Its identity was lost, often by a firmware of another model: restore the serial number or the firmware.':
    'Seine Identität ging verloren, oft durch die Firmware eines anderen Modells: stellen Sie Seriennummer oder Firmware wieder her.',
  'Two boxes say they have this serial number ({detail}), and cut off each other’s sessions.':
    'Zwei Geräte behaupten diese Seriennummer ({detail}) und schneiden einander die Sitzungen ab.',
  'Unplug one of them, and compare the serial number in its pages with the label on the box.':
    'Stecken Sie eines davon ab, und vergleichen Sie die Seriennummer auf seinen Seiten mit dem Etikett am Gerät.',
  'It shows a wrong CWMP username: {detail}.': 'Es zeigt einen falschen CWMP-Benutzernamen: {detail}.',
  'Set the same username in the CPE and in its inventory record.':
    'Setzen Sie im CPE und in seinem Datensatz denselben Benutzernamen.',
  'It answers every 401 with a wrong proof, again and again, without a pause.':
    'Es antwortet auf jedes 401 mit einem falschen Beweis, immer wieder, ohne Pause.',
  'Type username and password into the CPE anew and restart it: it repeats a log-in it keeps from before.':
    'Tippen Sie Benutzername und Passwort neu in das CPE, und starten Sie es neu: es wiederholt eine alte Anmeldung.',
  'Its CWMP username is right, its password is wrong.': 'Sein CWMP-Benutzername stimmt, sein Passwort nicht.',
  'Set the same password in the CPE and in its inventory record.':
    'Setzen Sie im CPE und in seinem Datensatz dasselbe Passwort.',
  'It is asked for its password (401) and shows none.': 'Es wird nach seinem Passwort gefragt (401) und zeigt keines.',
  'Type the CWMP username and password of its inventory record into the CPE, or take them out of the record.':
    'Tippen Sie CWMP-Benutzername und -Passwort seines Datensatzes in das CPE, oder nehmen Sie sie aus dem Datensatz.',
  'It falls silent in the middle of its sessions.': 'Es verstummt mitten in seinen Sitzungen.',
  'Check the line between it and this laptop; if it holds, restart the CPE: it may be overloaded.':
    'Prüfen Sie die Leitung zwischen ihm und diesem Laptop; hält sie, starten Sie das CPE neu: es ist vielleicht überlastet.',
  'It began anew in the middle of a session: it lost power, restarted, or its line was cut.':
    'Es begann mitten in einer Sitzung neu: es verlor den Strom, startete neu, oder seine Leitung wurde getrennt.',
  'Check its power supply and the cable. What was queued for it is still there.':
    'Prüfen Sie Netzteil und Kabel. Was dafür eingereiht war, ist noch da.',
  'Its last session came to nothing through no fault of its own; it waits {detail} before it tries again.':
    'Seine letzte Sitzung scheiterte ohne seine Schuld; es wartet {detail}, bevor es sie wieder versucht.',
  'Ask it to call, or restart it: both end the waiting at once (TR-069 3.2.1.1). Or just wait.':
    'Bitten Sie es anzurufen, oder starten Sie es neu: beides beendet das Warten sofort (TR-069 3.2.1.1). Oder warten Sie einfach.',
  'It refuses to be called: {detail}.': 'Es weigert sich, angerufen zu werden: {detail}.',
  'It still calls by itself on schedule. For acting at once, allow connection requests in its pages, or restart it.':
    'Es meldet sich weiter von selbst nach Zeitplan. Um sofort zu handeln, erlauben Sie auf seinen Seiten Anrufe (connection requests), oder starten Sie es neu.',
  'It cannot be called: {detail}.': 'Es lässt sich nicht anrufen: {detail}.',
  'It is off, or a firewall or NAT is between: switch it on, or wait for its next regular Inform.':
    'Es ist aus, oder eine Firewall oder NAT liegt dazwischen: schalten Sie es ein, oder warten Sie auf sein nächstes regelmäßiges Inform.',
  'It talks, but its clock is wrong: it says {detail}.': 'Es spricht, aber seine Uhr geht falsch: sie sagt {detail}.',
  'Set a time server (NTP) in the CPE; until then certificates and scheduled work fail.':
    'Setzen Sie im CPE einen Zeitserver (NTP); bis dahin scheitern Zertifikate und geplante Arbeit.',
  'both at {peers}': 'beide unter {peers}',
  'it hangs up as soon as it has seen the certificate': 'es legt auf, sobald es das Zertifikat gesehen hat',
  'port {port}, but the ACS listens on port {right}': 'Port {port}, aber der ACS lauscht auf Port {right}',
  '“{slice}”, expected is “{username}”': '„{slice}“, erwartet wird „{username}“',
  'it does not know who signed the certificate of this ACS':
    'es weiß nicht, wer das Zertifikat dieses ACS unterschrieben hat',
  'it takes the certificate for expired; its clock may be wrong':
    'es hält das Zertifikat für abgelaufen; vielleicht geht seine Uhr falsch',
  'it does not accept the certificate of this ACS': 'es nimmt das Zertifikat dieses ACS nicht an',
  'it asks for another host name': 'es fragt nach einem anderen Hostnamen',
  'it speaks an older TLS than is allowed': 'es spricht ein älteres TLS, als erlaubt ist',
  'no way of encrypting is known to both': 'keine Verschlüsselung ist beiden bekannt',
  'it speaks plain HTTP to the port of https': 'es spricht einfaches HTTP mit dem Port für https',
  'what it sends is no TLS': 'was es sendet, ist kein TLS',
  'OpenSSL says “{slice}”': 'OpenSSL sagt „{slice}“',
} satisfies Words;
