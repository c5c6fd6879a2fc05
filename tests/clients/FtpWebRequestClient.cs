// Speaks FTPS as tills on Windows do. Usage: FtpWebRequestClient.exe HOST PORT USER PASSWORD CERT FILE...
// Prints one line a file: its name and the reply.

using System;
using System.IO;
using System.Net;
using System.Security.Cryptography.X509Certificates;

static class FtpWebRequestClient
{
    static int Main(string[] arguments)
    {
        string expected = new X509Certificate(arguments[4]).GetCertHashString();
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12;
        ServicePointManager.ServerCertificateValidationCallback =
            (sender, certificate, chain, errors) => certificate.GetCertHashString() == expected;
        string host = arguments[0].Contains(":") ? "[" + arguments[0] + "]" : arguments[0];
        for (int index = 5; index < arguments.Length; index++)
        {
            string name = Path.GetFileName(arguments[index]);
            var request = (FtpWebRequest)WebRequest.Create("ftp://" + host + ":" + arguments[1] + "/sales/" + name);
            request.Method = WebRequestMethods.Ftp.UploadFile;
            request.Credentials = new NetworkCredential(arguments[2], arguments[3]);
            request.EnableSsl = true;
            request.UsePassive = true;
            request.UseBinary = true;
            using (var file = File.OpenRead(arguments[index]))
            using (var stream = request.GetRequestStream())
                file.CopyTo(stream);
            using (var response = (FtpWebResponse)request.GetResponse())
                Console.WriteLine(name + " " + (int)response.StatusCode);
        }
        return 0;
    }
}
