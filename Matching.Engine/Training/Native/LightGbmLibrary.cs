using System.Runtime.InteropServices;

namespace Matching.Engine.Training.Native;

/// <summary>The functions of LightGBM's C API that we use, in the library that ML.NET ships. See https://lightgbm.readthedocs.io/en/stable/C-API.html.</summary>
internal static partial class LightGbmLibrary
{
    private const string Name = "lib_lightgbm";

    /// <summary>C_API_DTYPE_FLOAT32.</summary>
    public const int FloatType = 0;

    /// <summary>C_API_DTYPE_INT32.</summary>
    public const int IntType = 2;

    /// <exception cref="LightGbmException">The call failed: with what the library said.</exception>
    public static void Check(int result)
    {
        if (result != 0) throw new LightGbmException(Marshal.PtrToStringUTF8(LastError()) ?? "LightGBM failed without a message.");
    }

    [LibraryImport(Name, EntryPoint = "LGBM_GetLastError")]
    private static partial nint LastError();

    [LibraryImport(Name, EntryPoint = "LGBM_DatasetCreateFromMat", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int CreateDataset(
        [In] float[] data, int dataType, int rows, int columns, int isRowMajor, string parameters, nint reference, out nint dataset);

    [LibraryImport(Name, EntryPoint = "LGBM_DatasetSetField", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetLabels(nint dataset, string field, [In] float[] values, int count, int type);

    [LibraryImport(Name, EntryPoint = "LGBM_DatasetSetField", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetGroups(nint dataset, string field, [In] int[] values, int count, int type);

    [LibraryImport(Name, EntryPoint = "LGBM_DatasetFree")]
    public static partial int FreeDataset(nint dataset);

    [LibraryImport(Name, EntryPoint = "LGBM_BoosterCreate", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int CreateBooster(nint dataset, string parameters, out nint booster);

    [LibraryImport(Name, EntryPoint = "LGBM_BoosterUpdateOneIter")]
    public static partial int Update(nint booster, out int isFinished);

    [LibraryImport(Name, EntryPoint = "LGBM_BoosterSaveModelToString")]
    public static partial int SaveToString(nint booster, int start, int iterations, int importance, long length, out long needed, [Out] byte[] text);

    [LibraryImport(Name, EntryPoint = "LGBM_BoosterLoadModelFromString", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int LoadFromString(string text, out int iterations, out nint booster);

    [LibraryImport(Name, EntryPoint = "LGBM_BoosterPredictForMat", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Predict(
        nint booster, [In] float[] data, int dataType, int rows, int columns, int isRowMajor, int kind, int start, int iterations, string parameters,
        out long written, [Out] double[] result);

    [LibraryImport(Name, EntryPoint = "LGBM_BoosterFree")]
    public static partial int FreeBooster(nint booster);
}

/// <summary>LightGBM refused; the message is its own, in English.</summary>
internal sealed class LightGbmException(string message) : Exception(message);
