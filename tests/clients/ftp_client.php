<?php
// Speaks FTPS with PHP's own functions. Usage: ftp_client.php HOST PORT USER PASSWORD FILE...
// Prints one line a file: its name and the reply.

[, $host, $port, $user, $password] = $argv;
$connection = ftp_ssl_connect($host, (int) $port, 20);
if (!$connection || !ftp_login($connection, $user, $password)) exit(1);
ftp_pasv($connection, true);
if (!ftp_chdir($connection, '/sales')) exit(1);
foreach (array_slice($argv, 5) as $file) {
    $name = basename($file);
    $isKept = ftp_put($connection, $name, $file, FTP_BINARY);
    echo "$name ", $isKept ? '226' : 'failed', "\n";
}
ftp_close($connection);
