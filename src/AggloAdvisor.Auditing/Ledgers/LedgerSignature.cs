using System.Security.Cryptography;
using System.Text;

namespace AggloAdvisor.Auditing.Ledgers;

/// <summary>Signs the head of a ledger with a key that an office holds, so that nobody without the key can write its history anew.</summary>
public static class LedgerSignature
{
    /// <summary>Signs the last entry and adds the signature as an entry of its own.</summary>
    /// <param name="ledger">The ledger, not empty.</param>
    /// <param name="pem">A private key for elliptic curves (P-256 and the like), PEM.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentException">The text holds no such key.</exception>
    /// <exception cref="CryptographicException">The key cannot be used.</exception>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public static LedgerEntry Sign(Ledger ledger, string pem)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(pem);
        var publicKey = Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());
        return ledger.AddSigned(head => new SignatureFact(publicKey, Convert.ToBase64String(key.SignData(Encoding.ASCII.GetBytes(head), HashAlgorithmName.SHA256))));
    }

    /// <summary>The public key of a PEM file, as entries hold it; null when it holds none.</summary>
    public static string? PublicKey(string pem)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(pem);
            return Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Whether a signature fits the entry before it.</summary>
    internal static bool Holds(SignatureFact signature, string previous)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(signature.PublicKey), out _);
            return key.VerifyData(Encoding.ASCII.GetBytes(previous), Convert.FromBase64String(signature.Signature), HashAlgorithmName.SHA256);
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return false;
        }
    }
}
